// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

class QmailLdapJourneyTest extends SchemaJourney {

    QmailLdapJourneyTest() {
        super(SchemaSet.QMAIL, "qmail-ldap");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info@example.com", "LIST team@example.com", "MAILBOX zoe.held@example.com"),
                rows());
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals("52428800", zoe.values().text(Field.QUOTA));
        assertEquals("true", zoe.values().text(Field.KEEP_COPY));
        assertEquals("false", zoe.values().text(Field.VACATION_ACTIVE));
        assertEquals("Ich bin am Montag zurück.", zoe.values().text(Field.VACATION_TEXT));
        MailObject team = find(ObjectKind.LIST, "team@example.com");
        assertEquals(List.of("friend@example.net", "zoe.held@example.com"),
                team.values().all(Field.MEMBERS).stream().sorted().toList());
        assertEquals("example.com", outcome().domains().getFirst().name());
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com"));
        assertEquals("mail=anna.berg@example.com,ou=example.com," + slapd.suffix(), anna.dn().toString());
        assertEquals(List.of("1073741824"), server(anna, "mailQuotaSize"));
        assertEquals(List.of(), server(anna, "deliveryMode"));

        anna = update(anna, anna.values().with(Field.QUOTA, "5368709120").with(Field.ACTIVE, false)
                .with(Field.VACATION_ACTIVE, true).with(Field.VACATION_TEXT, "Zurück am Montag")
                .with(Field.FORWARD_TARGETS, "friend@example.org").with(Field.KEEP_COPY, false)
                .with(Field.EXTRA_ADDRESSES, "anna@example.com"));
        assertEquals(List.of("5368709120"), server(anna, "mailQuotaSize"));
        assertEquals(List.of("disabled"), server(anna, "accountStatus"));
        assertEquals(List.of("nolocal", "reply"), server(anna, "deliveryMode"));
        assertEquals(ObjectKind.MAILBOX, row("anna.berg@example.com").kind(), "it still has a mail store");
        assertEquals(1, directory.findAddress("ANNA@example.com", new org.poststation.operation.Cancellation()).size());

        MailObject alias = create(ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS)
                .with(Field.ADDRESS, "sales@example.com").with(Field.TARGETS, "anna.berg@example.com"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals(List.of("anna.kern@example.com"), server(alias, "mailForwardingAddress"));
        assertEquals(List.of("anna.kern@example.com"), server(anna, "uid"));
        delete(anna);
        assertFalse(rows().contains("ALIAS sales@example.com"), "it would lead nowhere");
    }

    @Test
    void everyStateButActiveIsOff() throws OperationException {
        String dn = "uid=zoe.held,ou=example.com," + slapd.suffix();
        for (String word : List.of("noaccess", "disabled", "deleted", "DISABLED")) {
            slapd.modify("dn: " + dn + "\nchangetype: modify\nreplace: accountStatus\naccountStatus: " + word + "\n");
            assertEquals(AccountState.INACTIVE, row("zoe.held@example.com").state(), word);
        }
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        zoe = update(zoe, zoe.values().with(Field.DESCRIPTION, "left"));
        assertEquals(List.of("DISABLED"), server(zoe, "accountStatus"), "what was not changed stays as it is");
    }

    @Test
    void keepsOtherDeliveryModes() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        zoe = update(zoe, zoe.values().with(Field.VACATION_ACTIVE, true));
        assertEquals(List.of("noprogram", "reply"), server(zoe, "deliveryMode"));
        zoe = update(zoe, zoe.values().with(Field.VACATION_ACTIVE, false));
        assertEquals(List.of("noprogram"), server(zoe, "deliveryMode"));
    }

    @Test
    void membersByEntryAndByFilterAreShownAndKept() throws OperationException {
        MailObject team = find(ObjectKind.LIST, "team@example.com");
        String info = "uid=info,ou=example.com," + slapd.suffix();
        assertEquals(List.of(info), team.values().all(Field.MEMBER_ENTRIES));
        assertEquals(List.of("(mail=*@example.com)"), team.values().all(Field.MEMBER_FILTERS));

        team = update(team, team.values().with(Field.MEMBERS, "friend@example.net"));
        assertEquals(List.of(info), server(team, "dnmember"));
        assertEquals(List.of("(mail=*@example.com)"), server(team, "filtermember"));
        assertEquals(List.of("TRUE"), server(team, "membersonly"));

        String zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com").dn().toString();
        team = update(team, team.values().with(Field.MEMBERS, "").with(Field.MEMBER_ENTRIES, List.of(info, zoe))
                .with(Field.MEMBER_FILTERS, ""));
        assertEquals(List.of(info, zoe), server(team, "dnmember"));
        assertEquals(List.of(), server(team, "filtermember"));
        assertEquals(List.of(), directory.check(ObjectKind.LIST, team.values()).stream()
                .filter(finding -> finding.rule().equals("list-without-members")).toList());
    }

    @Test
    void aMemberThatIsNoNameIsRefusedAtItsField() throws OperationException {
        MailObject team = find(ObjectKind.LIST, "team@example.com");
        InvalidObjectException refused = assertThrows(InvalidObjectException.class, () -> directory.update(team,
                team.values().with(Field.MEMBER_ENTRIES, "info@example.com")));
        assertEquals(Optional.of(Field.MEMBER_ENTRIES), refused.field());
    }

    @Test
    void listLivesItsLife() throws OperationException {
        MailObject list = create(ObjectKind.LIST, values("crew@example.com").with(Field.NAME, "Die Mannschaft")
                .with(Field.MEMBERS, List.of("zoe.held@example.com", "friend@example.org"))
                .with(Field.OWNERS, "zoe.held@example.com"));
        assertEquals(List.of("friend@example.org", "zoe.held@example.com"), server(list, "rfc822member"));
        list = update(list, list.values().with(Field.MEMBERS, "friend@example.org"));
        list = rename(list, "staff@example.com");
        assertEquals(List.of("staff@example.com"), server(list, "mailAlternateAddress"));
        assertTrue(rows().contains("LIST staff@example.com"));
        delete(list);
    }
}
