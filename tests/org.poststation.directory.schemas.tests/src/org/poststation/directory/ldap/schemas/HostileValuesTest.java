// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

/** What people and old tools put into directories, and what must never be written. */
class HostileValuesTest extends SchemaJourney {

    private static final String ZOE = "mail=zoe.held@example.com,vd=example.com,o=hosting,dc=example,dc=org";

    HostileValuesTest() {
        super(SchemaSet.PHAMM, "phamm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zoe", "@example.com", "a b@example.com", "a@example..com", "a\0b@example.com",
            "a@example.com\n", "a@example.com,vd=example.com", "*@example.com)(mail=*"})
    void whatIsNoAddressIsRefusedBeforeAnythingIsSent(String address) {
        InvalidObjectException refused = assertThrows(InvalidObjectException.class,
                () -> create(ObjectKind.MAILBOX, anna("example.com").with(Field.ADDRESS, address)));

        assertEquals(Optional.of(Field.ADDRESS), refused.field());
        assertFalse(refused.explanation().what().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe.held@example.com", "Zoe.HELD@EXAMPLE.com", "info@example.com",
            "postmaster@example.com"})
    void addressThatIsTakenIsRefused(String address) {
        for (ObjectKind kind : List.of(ObjectKind.MAILBOX, ObjectKind.ALIAS)) {
            FieldValues values = directory.defaults(kind).with(Field.ADDRESS, address);
            assertEquals(Optional.of(Field.ADDRESS), assertThrows(InvalidObjectException.class,
                    () -> directory.create(kind, values, new Cancellation())).field());
        }
        assertThrows(InvalidObjectException.class, () -> directory.create(ObjectKind.DOMAIN,
                values("EXAMPLE.com"), new Cancellation()));
    }

    @Test
    void addressWithoutDomainOrWithAStrangeOneIsRefused() {
        assertThrows(InvalidObjectException.class, () -> create(ObjectKind.MAILBOX, anna("example.net")));
        assertThrows(InvalidObjectException.class, () -> create(ObjectKind.LIST, values("team@example.com")));
    }

    @Test
    void whatTheSchemaCantStoreIsRefusedAtItsField() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        String utf8 = "zoë.held@example.com";

        InvalidObjectException renamed = assertThrows(InvalidObjectException.class, () -> rename(zoe, utf8));
        InvalidObjectException created = assertThrows(InvalidObjectException.class,
                () -> create(ObjectKind.MAILBOX, anna("example.com").with(Field.ADDRESS, utf8)));

        assertEquals(Optional.of(Field.ADDRESS), renamed.field());
        assertEquals(Optional.of(Field.ADDRESS), created.field());
        assertTrue(created.explanation().what().contains("ASCII"), created.explanation().what());
        assertTrue(directory.find(ObjectKind.MAILBOX, zoe.address(), new Cancellation()).isPresent());
    }

    @Test
    void addressesWithSpecialCharactersLiveWholeLives() throws OperationException {
        create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, "MÜLLER.example"));
        for (String local : List.of("o'neil", "a+b", "\"two words\"", "\"a,b=c\"", "\"a\\\\b\"", "#hash", "a=b", "a*b",
                "\"(a)\"", "x".repeat(64))) {
            MailObject created = create(ObjectKind.MAILBOX,
                    anna("x").with(Field.ADDRESS, local + "@müller.example").with(Field.DESCRIPTION, ""));
            assertEquals(local + "@xn--mller-kva.example", created.address());
            MailObject renamed = rename(created, local.replace("a", "b") + "@example.com");
            delete(renamed);
        }
    }

    @Test
    void controlCharactersAreRefusedAndLongTextsKept() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        for (String text : List.of("a\0b", "two\nlines", "bell\u0007")) {
            assertEquals(Optional.of(Field.DESCRIPTION), assertThrows(InvalidObjectException.class,
                    () -> directory.update(zoe, zoe.values().with(Field.DESCRIPTION, text))).field());
        }
        String megabyte = "ü ".repeat(400_000);
        MailObject written = update(zoe, zoe.values().with(Field.VACATION_TEXT, megabyte + "\nend"));
        assertEquals(megabyte + "\nend", written.values().text(Field.VACATION_TEXT));
    }

    @Test
    void textsThatLookLikeSyntaxAreOnlyTexts() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        for (String text : List.of(" leading and trailing ", "*)(objectClass=*", "dn: cn=admin", "{base} {address} {x}",
                "\\2a", ": < # -", "a | b")) {
            zoe = update(zoe, zoe.values().with(Field.DESCRIPTION, text));
            assertEquals(text, zoe.values().text(Field.DESCRIPTION));
        }
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com").with(Field.SURNAME, "{address} | x"));
        assertEquals("{address} | x", anna.values().text(Field.SURNAME));
        assertTrue(directory.find(ObjectKind.MAILBOX, "*", new Cancellation()).isEmpty());
        assertTrue(directory.findAddress("*)(objectClass=*", new Cancellation()).isEmpty());
    }

    @Test
    void whatCannotBeReadStaysUntouched() throws OperationException {
        String bytes = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41});
        slapd.modify(
                "dn: " + ZOE + "\nchangetype: modify\nreplace: quota\nquota: NOQUOTA\n-\nreplace: vacationSubject\n"
                        + "vacationSubject:: " + bytes + "\n-\nreplace: vacationStart\nvacationStart: 000000000000\n");
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals(List.of("NOQUOTA"), zoe.unreadable().get(Field.QUOTA));
        assertTrue(zoe.unreadableFields().containsAll(List.of(Field.VACATION_SUBJECT, Field.VACATION_START)));

        update(zoe, zoe.values().with(Field.NAME, "Zoë Berg"));

        assertEquals(List.of("NOQUOTA"), slapd.values(ZOE, "quota"));
        assertEquals(List.of("000000000000"), slapd.values(ZOE, "vacationStart"));
        assertTrue(slapd.ldapsearch("-b", ZOE, "-s", "base", "(objectClass=*)", "vacationSubject").output()
                .contains(bytes));
        assertEquals(1, rows().stream().filter(row -> row.contains("zoe.held")).count(), "still in the list");
    }

    @Test
    void onlyWhatChangedIsWritten() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        MailObject team = find(ObjectKind.ALIAS, "team@example.com");

        ChangePlan plan = directory.update(zoe, zoe.values().with(Field.QUOTA, "104857600"))
                .then(directory.update(team, team.values().with(Field.TARGETS,
                        List.of("friend@example.net", "zoe.held@example.com", "new@example.net"))));

        assertEquals(List.of("DELETE quota", "ADD quota", "REPLACE lastChange"), modifications(plan, 0));
        assertEquals(List.of("DELETE maildrop", "ADD maildrop", "REPLACE lastChange"), modifications(plan, 1));
        assertTrue(directory.update(zoe, zoe.values()).isEmpty());
        assertTrue(directory.update(team, team.values().with(Field.TARGETS,
                team.values().all(Field.TARGETS).reversed())).isEmpty(), "order means nothing");
    }

    @Test
    void passwordIsReplacedAndNeverShown() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        ChangePlan plan = directory.update(zoe, zoe.values().with(Field.PASSWORD, HASH));

        assertFalse(plan.ldif().contains("pDzd"));
        apply(plan);
        assertTrue(slapd.ldapsearch("-b", ZOE, "-s", "base", "(objectClass=*)", "userPassword").output()
                .contains(Base64.getEncoder().encodeToString(HASH.getBytes())));
    }

    @Test
    void severalObjectsChangeAtOnce() throws OperationException {
        create(ObjectKind.MAILBOX, anna("example.com"));
        List<MailObject> both = List.of(find(ObjectKind.MAILBOX, "zoe.held@example.com"),
                find(ObjectKind.MAILBOX, "anna.berg@example.com"));

        apply(directory.updateAll(both, Map.of(Field.QUOTA, List.of("5368709120"), Field.ACTIVE, List.of("false")),
                new Cancellation()));

        for (MailObject object : both) {
            assertEquals(List.of("5368709120S"), server(object, "quota"));
            assertEquals(List.of("FALSE"), server(object, "accountActive"));
        }
    }

    @Test
    void fieldsThatTheSchemaLacksAreNamed() throws OperationException {
        MailObject info = find(ObjectKind.ALIAS, "info@example.com");

        assertEquals(Optional.of(Field.QUOTA), assertThrows(InvalidObjectException.class,
                () -> directory.update(info, info.values().with(Field.QUOTA, "1"))).field());
        assertEquals(Optional.of(Field.VACATION_TEXT), assertThrows(InvalidObjectException.class, () -> create(
                ObjectKind.ALIAS, values("x@example.com").with(Field.VACATION_TEXT, "away"))).field());
        assertEquals(Optional.of(Field.ADDRESS), assertThrows(InvalidObjectException.class,
                () -> directory.update(info, info.values().with(Field.ADDRESS, "other@example.com"))).field());
        assertEquals(Optional.of(Field.TARGETS), assertThrows(InvalidObjectException.class, () -> directory
                .update(info, info.values().with(Field.TARGETS, "|/usr/bin/mailman post"))).field());
    }

    @Test
    void lastTargetsGoWithTheAliasAndTheForwardGoesOff() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com").with(Field.FORWARD_ACTIVE, true)
                .with(Field.FORWARD_TARGETS, "zoe.held@example.com"));

        delete(zoe);

        assertFalse(rows().contains("ALIAS info@example.com"));
        assertEquals(List.of("friend@example.net", "postmaster@example.com"),
                server(find(ObjectKind.ALIAS, "team@example.com"), "maildrop"));
        assertEquals(List.of("FALSE"), server(anna, "forwardActive"));
        assertEquals(List.of(), server(anna, "maildrop"));
    }

    private static List<String> modifications(ChangePlan plan, int index) {
        ModifyEntry modify = (ModifyEntry) plan.changes().get(index).change();
        Modification[] all = modify.modifications().toArray(Modification[]::new);
        return Arrays.stream(all).map(change -> change.type() + " " + change.attribute()).toList();
    }
}
