// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.operation.OperationException;

/** What the rules find about where mail goes, in directories that are in order but for one thing. */
class TargetRulesTest {

    private final Entries entries = new Entries("phamm");

    @BeforeEach
    void speakEnglish() throws OperationException {
        Locale.setDefault(Locale.ENGLISH);
        entries.domain("example.org", "maxMail: 10").mailbox("zoe@example.org").mailbox("ida@example.org")
                .alias("info@example.org", "zoe@example.org", "someone@elsewhere.example");
        assertEquals(List.of(), entries.rules());
    }

    @Test
    void missingTargetsOfAliasesForwardsAndLists() throws OperationException {
        entries.alias("sales@example.org", "zoe@example.org", "gone@example.org", "Zoe+news@Example.org", "root");
        entries.mailbox("max@example.org", "forwardActive: TRUE", "maildrop: left@example.org");
        entries.mailbox("tim@example.org", "forwardActive: FALSE", "maildrop: left@example.org");

        assertEquals(List.of("max@example.org: The target does not exist: left@example.org.",
                "sales@example.org: The target does not exist: gone@example.org."), entries.check("target-missing"));
        assertEquals(List.of("sales@example.org: The target has no domain: root."),
                entries.check("target-without-domain"));
    }

    @Test
    void aCatchAllAddressTakesEverything() throws OperationException {
        entries.alias("@example.org", "zoe@example.org").alias("sales@example.org", "gone@example.org");

        assertEquals(List.of(), entries.check("target-missing"));
    }

    @Test
    void targetsOfAForeignDomainAreNotLookedFor() throws OperationException {
        entries.alias("far@example.org", "a@sub.example.org", "b@example.org.example");

        assertEquals(List.of(), entries.rules());
    }

    @Test
    void inactiveTargets() throws OperationException {
        entries.mailbox("off@example.org", "accountActive: FALSE").alias("a@example.org", "off@example.org")
                .alias("b@example.org", "off@example.org", "zoe@example.org");

        assertEquals(List.of("a@example.org: The target is switched off: off@example.org."),
                entries.check("target-inactive"));
    }

    @Test
    void aliasThatLeadsToItselfIsNoLoopOfSeveral() throws OperationException {
        entries.alias("me@example.org", "me@example.org");

        assertEquals(List.of("alias-to-itself"), entries.rules());
    }

    @Test
    void loopThroughAliasForwardAndList() throws OperationException {
        entries.domain("lists.example.org").alias("a@example.org", "b@example.org", "zoe@example.org");
        entries.mailbox("b@example.org", "forwardActive: TRUE", "maildrop: team@lists.example.org");
        entries.list("team@lists.example.org", "A@example.org");

        assertEquals(1, entries.check("alias-loop").size());
        String sentence = entries.check("alias-loop").getFirst();
        assertTrue(sentence.contains("a circle of 3"), sentence);
        assertTrue(sentence.contains("b@example.org → team@lists.example.org"), sentence);
    }

    @Test
    void loopOfTwoThatManyLeadInto() throws OperationException {
        entries.alias("north@example.org", "south@example.org").alias("south@example.org", "north@example.org");
        IntStream.range(0, 50).forEach(i -> entries.alias("way" + i + "@example.org", "north@example.org"));

        assertEquals(List.of("north@example.org: Mail goes round in a circle of 2: "
                + "north@example.org → south@example.org → north@example.org."), entries.check("alias-loop"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 20_000})
    void longLoop(int length) throws OperationException {
        IntStream.range(0, length).forEach(i -> entries.alias("a" + i + "@example.org",
                "a" + (i + 1) % length + "@example.org"));

        List<String> found = entries.check("alias-loop");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().contains("circle of " + String.format("%,d", length)));
    }

    @Test
    void inactiveAliasEndsALoop() throws OperationException {
        entries.alias("north@example.org", "south@example.org").add("mail=south@example.org,vd=example.org,o=hosting",
                "objectClass: VirtualMailAlias", "mail: south@example.org", "accountActive: FALSE",
                "maildrop: north@example.org");

        assertEquals(List.of(), entries.check("alias-loop"));
    }

    @Test
    void hostileAddressesAreFoundAndKeepNobodyElseFromBeingChecked() throws OperationException {
        entries.alias("evil@example.org", "|/bin/sh", "a\nb@example.org", "@", "@@", "\u0000", "x".repeat(100_000))
                .alias("sales@example.org", "gone@example.org");

        assertTrue(entries.rules().containsAll(List.of("not-an-address", "target-missing")));
        assertTrue(entries.check("target-missing").contains(
                "sales@example.org: The target does not exist: gone@example.org."));
    }

    @Test
    void manyMembersAndTargets() throws OperationException {
        entries.domain("lists.example.org");
        String[] many = IntStream.range(0, 10_000).mapToObj(i -> "m" + i + "@example.org").toArray(String[]::new);
        entries.alias("all@example.org", many);
        entries.list("big@lists.example.org", IntStream.range(0, 5000).mapToObj(i -> "n" + i + "@example.org")
                .toArray(String[]::new));

        assertEquals(List.of("all@example.org: 10,000 targets do not exist: m0@example.org, m1@example.org, "
                + "m2@example.org, m3@example.org, ….",
                "big@lists.example.org: 5,000 targets do not exist: "
                        + "n0@example.org, n1@example.org, n2@example.org, n3@example.org, …."),
                entries.check("target-missing"));
    }

    @Test
    void aListThatOnlyItsMembersNameExists() throws OperationException {
        Entries book = new Entries("postfix-book")
                .add("mail=zoe@example.org,o=hosting", "objectClass: PostfixBookMailAccount", "mail: zoe@example.org",
                        "mailEnabled: TRUE", "mailGroupMember: team@example.org")
                .add("mailAlias=all@example.org,o=hosting", "objectClass: PostfixBookMailForward",
                        "mailAlias: all@example.org", "mail: Team@example.org", "mail: gone@example.org");

        assertEquals(List.of("all@example.org: The target does not exist: gone@example.org."),
                book.check("target-missing"));
    }

    @Test
    void membershipByNames() throws OperationException {
        Entries plain = new Entries("plain")
                .add("uid=zoe,o=hosting", "objectClass: inetOrgPerson", "mail: zoe@example.org")
                .add("mail=team@example.org,o=hosting", "objectClass: groupOfNames", "mail: team@example.org",
                        "member: UID=Zoe,O=hosting", "member: uid=gone,o=hosting");

        assertEquals(List.of("team@example.org: The target has no domain: uid=gone,o=hosting."),
                plain.check("target-without-domain"));
    }
}
