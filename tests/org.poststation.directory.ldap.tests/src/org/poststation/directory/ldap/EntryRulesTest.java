// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.EntryRules;
import org.poststation.directory.SchemaViolation;
import org.poststation.directory.SchemaViolation.Kind;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What is said of an entry without asking the server is what the server says. */
@Timeout(60)
class EntryRulesTest {

    private static Slapd slapd;
    private static DirectorySession session;
    private static EntryRules rules;

    @BeforeAll
    static void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PHAMM).start();
        session = Fixture.open(slapd);
        rules = new EntryRules(session.schema());
    }

    @AfterAll
    static void stop() {
        session.close();
        slapd.close();
    }

    static List<Arguments> broken() {
        return List.of(
                arguments(Kind.UNKNOWN_CLASS, "nonsuch", entry -> entry.add("objectClass", "nonsuch")),
                arguments(Kind.UNKNOWN_ATTRIBUTE, "nonsuch", entry -> entry.add("nonsuch", "x")),
                arguments(Kind.NO_STRUCTURAL_CLASS, "", entry -> entry.set("objectClass", texts("extensibleObject"))),
                arguments(Kind.TWO_STRUCTURAL_CLASSES, "VirtualMailAccount",
                        entry -> entry.add("objectClass", "VirtualMailAlias").add("maildrop", "a@example.org")),
                arguments(Kind.NOT_ALLOWED, "maildrop", entry -> entry.add("maildrop", "a@example.org")),
                arguments(Kind.NOT_WRITABLE, "entryUUID",
                        entry -> entry.add("entryUUID", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")),
                arguments(Kind.MISSING, "sn", entry -> entry.set("sn", List.of())),
                arguments(Kind.SEVERAL_VALUES, "quota", entry -> entry.add("quota", "1", "2")),
                arguments(Kind.SYNTAX, "accountActive", entry -> entry.set("accountActive", texts("yes"))),
                arguments(Kind.SYNTAX, "lastChange", entry -> entry.set("lastChange", texts("01"))),
                arguments(Kind.SYNTAX, "quota", entry -> entry.add("quota", "é")),
                arguments(Kind.SYNTAX, "sn",
                        entry -> entry.set("sn", List.of(AttributeValue.of("\u00e9".getBytes(
                                StandardCharsets.ISO_8859_1))))),
                arguments(Kind.SYNTAX, "description", entry -> entry.add("description", "")),
                arguments(Kind.SYNTAX, "seeAlso", entry -> entry.add("seeAlso", "nobody")),
                arguments(Kind.SYNTAX, "telephoneNumber", entry -> entry.add("telephoneNumber", "ä")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsFoundTheServerRefuses(Kind kind, String name, UnaryOperator<DirectoryEntry.Builder> fault) {
        DirectoryEntry entry = fault.apply(mailbox()).build();

        assertEquals(List.of(kind + " " + name), rules.check(entry).stream()
                .map(violation -> violation.kind() + " " + violation.name()).toList());
        assertThrows(ServerRefusedException.class, () -> session.sendChange(new AddEntry(entry), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFaultIsExplainedWithoutTheValue(Kind kind, String name, UnaryOperator<DirectoryEntry.Builder> fault) {
        SchemaViolation found = rules.check(fault.apply(mailbox()).build()).getFirst();

        assertFalse(found.explanation().what().isEmpty());
        assertFalse(found.explanation().nextStep().isEmpty());
        assertFalse(found.explanation().what().contains("{"), found.explanation().what());
    }

    @Test
    void whatTheServerTakesIsNotComplainedAbout() {
        DirectoryEntry entry = mailbox().add("objectClass", "VirtualForward", "Vacation", "top")
                .add("forwardActive", "FALSE").add("vacationActive", "TRUE").add("quota", "10S")
                .add("vacationInfo", "Grüße").add("cn;lang-de", "Zoë").add("telephoneNumber", "+49 30 12-34")
                .add("seeAlso", "cn=a\\,b," + slapd.suffix()).add("userPassword", "{SSHA}x").build();

        assertEquals(List.of(), rules.check(entry));
        assertDoesNotThrow(() -> session.sendChange(new AddEntry(entry), Optional.empty()));
        assertDoesNotThrow(() -> session.sendChange(new DeleteEntry(entry.dn()), Optional.empty()));
    }

    private static Arguments arguments(Kind kind, String name, UnaryOperator<DirectoryEntry.Builder> fault) {
        return Arguments.of(kind, name, fault);
    }

    private static List<AttributeValue> texts(String text) {
        return List.of(AttributeValue.of(text));
    }

    private static DirectoryEntry.Builder mailbox() {
        return DirectoryEntry.builder(session.base().child("mail", "zoe@example.org"))
                .add("objectClass", "VirtualMailAccount").add("cn", "Zoë").add("sn", "Held")
                .add("vdHome", "/home/vmail").add("mailbox", "example.org/zoe/").add("accountActive", "TRUE")
                .add("lastChange", "1").add("delete", "FALSE");
    }
}
