// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What administrators meet most, provoked at a real server: each says what, why, and what to do. */
@Timeout(60)
class ResultCodesTest {

    private static Slapd slapd;
    private static DirectorySession session;
    private static Dn person;

    @BeforeAll
    static void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PLAIN).resultCodes(4, 11, 51, 52).start();
        session = Fixture.open(slapd);
        person = session.base().child("cn", "Person");
        session.sendChange(new AddEntry(Fixture.person(person, "Person")), Optional.empty());
    }

    @AfterAll
    static void stop() {
        session.close();
        slapd.close();
    }

    @Test
    void aWrongPassword() {
        assertExplained(49, slapd.rootDn(),
                () -> Fixture.open(Fixture.plain(slapd.port(), slapd.rootDn()), "wrong").close());
    }

    @Test
    void aRightThatIsMissing() throws OperationException {
        try (DirectorySession reader = Fixture.openAsReader(slapd)) {
            assertExplained(50, person.toString(),
                    () -> reader.sendChange(Fixture.replace(person, "sn", "Other"), Optional.empty()));
        }
        assertEquals(List.of("Person"), slapd.values(person.toString(), "sn"));
    }

    @Test
    void anEntryThatDoesNotExist() {
        Dn nobody = session.base().child("cn", "Nobody");
        assertRefused(32, nobody, Fixture.replace(nobody, "sn", "x"));
    }

    @Test
    void anEntryThatExists() {
        assertRefused(68, person, new AddEntry(Fixture.person(person, "Other")));
        assertEquals(List.of("Person"), slapd.values(person.toString(), "sn"));
    }

    @Test
    void anAttributeThatIsMissing() {
        Dn bare = session.base().child("cn", "Bare");
        assertRefused(65, bare, new AddEntry(
                DirectoryEntry.builder(bare).add("objectClass", "inetOrgPerson").add("cn", "Bare").build()));
        assertEquals(List.of(), slapd.values(bare.toString(), "cn"));
    }

    @Test
    void twoValuesWhereOneIsAllowed() {
        assertRefused(19, person, Fixture.replace(person, "preferredLanguage", AttributeValue.of("de"),
                AttributeValue.of("it")));
    }

    @Test
    void aDatabaseThatIsReadOnly() throws OperationException {
        try (Slapd readOnly = Slapd.builder(SchemaSet.PLAIN).readOnly().start();
                DirectorySession there = Fixture.open(readOnly)) {
            assertExplained(53, there.base().toString(),
                    () -> there.sendChange(Fixture.replace(there.base(), "description", "x"), Optional.empty()));
        }
    }

    @Test
    void aValueOfAnotherForm() {
        assertRefused(21, person, Fixture.replace(person, "mail", "zoë@example.org"));
        assertEquals(List.of(), slapd.values(person.toString(), "mail"));
    }

    /** These need a server under load or in maintenance; the retcode overlay answers them when it is asked. */
    @ParameterizedTest
    @ValueSource(ints = {4, 11, 51, 52})
    void whatTheServerCanNotDoNow(int code) {
        Dn entry = session.base().child("ou", "codes").child("cn", Integer.toString(code));
        assertRefused(code, entry, new DeleteEntry(entry));
    }

    private static void assertRefused(int code, Dn subject, DirectoryChange change) {
        assertExplained(code, subject.toString(), () -> session.sendChange(change, Optional.empty()));
    }

    private static void assertExplained(int code, String subject, Executable request) {
        ServerRefusedException refused = assertThrows(ServerRefusedException.class, request);
        Explanation said = refused.explanation();
        assertEquals(code, refused.resultCode());
        assertTrue(said.what().contains(subject) && said.what().contains("(" + code + ")"), said.what());
        assertFalse(said.likelyCauses().isEmpty() || said.nextStep().isEmpty(), said.toString());
    }
}
