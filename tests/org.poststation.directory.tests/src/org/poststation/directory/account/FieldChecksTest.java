// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Today is 2027-03-10 everywhere. */
class FieldChecksTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2027-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final FieldValues SOUND = FieldValues.NONE.with(Field.ADDRESS, "zoe@example.org")
            .with(Field.ACTIVE, true).with(Field.FORWARD_ACTIVE, false).with(Field.VACATION_ACTIVE, false)
            .with(Field.QUOTA, "1073741824");
    private static final FieldValues FORWARDING = SOUND.with(Field.FORWARD_ACTIVE, true)
            .with(Field.FORWARD_TARGETS, "zoe@example.net");
    private static final FieldValues AWAY = SOUND.with(Field.VACATION_ACTIVE, true)
            .with(Field.VACATION_TEXT, "Back soon").with(Field.VACATION_START, "2027-03-01")
            .with(Field.VACATION_END, "2027-03-10");
    private static final FieldValues ALIAS = FieldValues.NONE.with(Field.ADDRESS, "info@example.org")
            .with(Field.ACTIVE, true).with(Field.TARGETS, List.of("zoe@example.org", "postmaster"));

    @Test
    void soundObjectsHaveNoFindings() {
        assertEquals(List.of(), mailbox(SOUND));
        assertEquals(List.of(), mailbox(FORWARDING));
        assertEquals(List.of(), mailbox(AWAY));
        assertEquals(List.of(), rules("phamm", ObjectKind.ALIAS, ALIAS));
        assertEquals(List.of(), rules("phamm", ObjectKind.DOMAIN, FieldValues.NONE.with(Field.ADDRESS, "example.org")));
    }

    @Test
    void forwardNeedsATarget() {
        assertEquals(List.of("forward-without-target"), mailbox(FORWARDING.with(Field.FORWARD_TARGETS, "")));
        assertEquals(List.of(), mailbox(SOUND.with(Field.FORWARD_TARGETS, "zoe@example.net")));
    }

    @Test
    void forwardToItselfGoesRoundInACircle() {
        assertEquals(List.of("forward-to-itself"),
                mailbox(FORWARDING.with(Field.FORWARD_TARGETS, "Zoe@Example.org")));
    }

    @Test
    void phammKeepsNoCopyOfForwardedMail() {
        FieldValues withCopy = FORWARDING.with(Field.FORWARD_TARGETS, List.of("a@example.net", "zoe@example.org"));

        assertEquals(List.of("forward-keeps-no-copy"), mailbox(withCopy));
        assertEquals(List.of(), rules("iredmail", ObjectKind.MAILBOX, withCopy.with(Field.VACATION_ACTIVE, "")));
    }

    @Test
    void forwardAndVacationTogetherMatchNoMapOfPhamm() {
        FieldValues both = AWAY.with(Field.FORWARD_ACTIVE, true).with(Field.FORWARD_TARGETS, "zoe@example.net");

        assertEquals(List.of("forward-and-vacation"), mailbox(both));
        assertEquals(Severity.CRITICAL, check("phamm", ObjectKind.MAILBOX, both).getFirst().severity());
        assertEquals(Field.VACATION_ACTIVE.name(), check("phamm", ObjectKind.MAILBOX, both).getFirst().subject());
    }

    @Test
    void phammNeedsBothFlags() {
        assertEquals(List.of("forward-flag-missing"), mailbox(SOUND.with(Field.FORWARD_ACTIVE, "")));
        assertEquals(List.of("vacation-flag-missing"), mailbox(SOUND.with(Field.VACATION_ACTIVE, "")));
        assertEquals(Severity.WARNING,
                check("phamm", ObjectKind.MAILBOX, SOUND.with(Field.VACATION_ACTIVE, "")).getFirst().severity());
        assertEquals(Severity.CRITICAL,
                check("phamm", ObjectKind.MAILBOX, FORWARDING.with(Field.VACATION_ACTIVE, "")).getFirst().severity());
        assertEquals(List.of(), rules("qmail-ldap", ObjectKind.MAILBOX,
                SOUND.with(Field.FORWARD_ACTIVE, "").with(Field.VACATION_ACTIVE, "")));
    }

    @Test
    void vacationNeedsATextAndAnOrder() {
        assertEquals(List.of("vacation-without-text"), mailbox(AWAY.with(Field.VACATION_TEXT, " \n")));
        assertEquals(List.of("vacation-ends-before-start"), mailbox(AWAY.with(Field.VACATION_END, "2027-02-28")));
        assertEquals(List.of("vacation-over"), mailbox(AWAY.with(Field.VACATION_END, "2027-03-09")));
        assertEquals(List.of(),
                mailbox(AWAY.with(Field.VACATION_ACTIVE, false).with(Field.VACATION_END, "2027-03-09")));
        assertEquals(List.of(), mailbox(AWAY.with(Field.VACATION_START, "").with(Field.VACATION_END, "")));
        assertEquals(List.of(), mailbox(AWAY.with(Field.VACATION_START, "2027-03-10")));
    }

    @Test
    void aliasNeedsATargetOtherThanItself() {
        assertEquals(List.of("alias-without-target"), rules("phamm", ObjectKind.ALIAS, ALIAS.with(Field.TARGETS, "")));
        assertEquals(List.of("alias-to-itself"), rules("phamm", ObjectKind.ALIAS,
                ALIAS.with(Field.TARGETS, List.of("zoe@example.org", "INFO@example.org"))));
    }

    @Test
    void everyTargetIsLookedAt() {
        FieldValues bad = ALIAS.with(Field.TARGETS,
                List.of("zoe@example.org", "ZOE@example.org", "zoe held@example.org",
                        "|/usr/bin/vacation", "zoe@", "root"));

        List<Finding> findings = check("phamm", ObjectKind.ALIAS, bad);

        assertEquals(List.of("not-an-address", "not-an-address", "not-an-address", "duplicate-target"),
                findings.stream().map(Finding::rule).toList());
        assertEquals(List.of("zoe held@example.org", "4", "ILLEGAL_CHARACTER"), findings.getFirst().arguments());
        assertTrue(FindingText.of(findings.getFirst()).contains("position 4"), FindingText.of(findings.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-09, true, true", "2027-03-10, true, false", "2027-03-11, true, false",
            "2027-03-09, false, false",
            "never, true, false"})
    void activeAccountIsNotExpired(String day, boolean active, boolean found) {
        FieldValues values = SOUND.with(Field.EXPIRES, day).with(Field.ACTIVE, active);

        assertEquals(found ? List.of("expired-but-active") : List.of(), mailbox(values));
    }

    @Test
    void quotaIsHeldAgainstTheDomain() {
        FieldValues small = FieldValues.NONE.with(Field.MAX_QUOTA, "1073741824");

        assertEquals(List.of("quota-unlimited"), mailbox(SOUND.with(Field.QUOTA, "0")));
        assertEquals(List.of("quota-unlimited"), mailbox(SOUND.with(Field.QUOTA, "")));
        assertEquals(List.of(), inDomain(SOUND, new DomainUse(small, 0, 0, 0)));
        assertEquals(List.of("quotas-over-domain-limit"), inDomain(SOUND, new DomainUse(small, 0, 0, 1)));
        assertEquals(List.of("quota-over-domain-limit"),
                inDomain(SOUND.with(Field.QUOTA, "1073741825"), new DomainUse(small, 0, 0, 0)));
        assertEquals(List.of("quota-unlimited", "quota-over-domain-limit"),
                inDomain(SOUND.with(Field.QUOTA, "0"), new DomainUse(small, 0, 0, 0)));
        assertEquals(List.of("quotas-over-domain-limit"), inDomain(SOUND, new DomainUse(small, 0, 0, Long.MAX_VALUE)));
        assertEquals(List.of(), inDomain(SOUND, new DomainUse(FieldValues.NONE, 0, 0, Long.MAX_VALUE)));
    }

    @Test
    void domainHasRoomForSoManyObjects() {
        FieldValues ten = FieldValues.NONE.with(Field.MAX_MAILBOXES, "10").with(Field.MAX_ALIASES, "2");

        assertEquals(List.of(), inDomain(SOUND, new DomainUse(ten, 9, 5, 0)));
        assertEquals(List.of("mailboxes-over-domain-limit"), inDomain(SOUND, new DomainUse(ten, 10, 0, 0)));
        assertEquals(List.of("aliases-over-domain-limit"),
                new FieldChecks(SchemaProfiles.find("phamm").orElseThrow(), TODAY)
                        .check(ObjectKind.ALIAS, ALIAS, Optional.of(new DomainUse(ten, 10, 2, 0))).stream()
                        .map(Finding::rule).toList());
        assertEquals(List.of(),
                inDomain(SOUND, new DomainUse(FieldValues.NONE.with(Field.MAX_MAILBOXES, "0"), 10, 0, 0)));
    }

    @Test
    void aCountOfWhichAPartIsMissingIsNoProofThatThereIsRoom() {
        FieldValues ten = FieldValues.NONE.with(Field.MAX_MAILBOXES, "10");

        assertEquals(List.of("domain-use-unknown"), inDomain(SOUND, new DomainUse(ten, 9, 0, 0, false)));
        assertEquals(List.of("mailboxes-over-domain-limit"), inDomain(SOUND, new DomainUse(ten, 10, 0, 0, false)));
        assertEquals(List.of(), inDomain(SOUND, new DomainUse(FieldValues.NONE, 9, 0, 0, false)));
    }

    @Test
    void aUseFollowsWhatComesAndGoes() {
        DomainUse use = new DomainUse(FieldValues.NONE, 3, 2, 100);
        FieldValues small = FieldValues.NONE.with(Field.QUOTA, "40");

        assertEquals(new DomainUse(FieldValues.NONE, 4, 2, 140), use.with(ObjectKind.MAILBOX, small));
        assertEquals(new DomainUse(FieldValues.NONE, 2, 2, 60), use.without(ObjectKind.MAILBOX, small));
        assertEquals(new DomainUse(FieldValues.NONE, 3, 1, 100), use.without(ObjectKind.ALIAS, ALIAS));
        assertEquals(use, use.with(ObjectKind.LIST, FieldValues.NONE));
    }

    @Test
    void weakPasswordSchemeIsNamedWithoutTheHash() {
        List<Finding> findings = check("phamm", ObjectKind.MAILBOX, SOUND.with(Field.PASSWORD, "{CRYPT}n.B/pMTcuC4Dg"));

        assertEquals(List.of("weak-password-scheme"), findings.stream().map(Finding::rule).toList());
        assertFalse(findings.toString().contains("pMTcu"));
        assertTrue(FindingText.of(findings.getFirst()).contains("{CRYPT} DES"));
        assertTrue(FindingText.of(check("phamm", ObjectKind.MAILBOX, SOUND.with(Field.PASSWORD, "secret")).getFirst())
                .endsWith("readable by everybody who may see the entry."));
        assertEquals(List.of("weak-password-scheme", "active-with-locked-password"), mailbox(SOUND.with(Field.PASSWORD,
                "{CRYPT}!$1$abcdefgh$TaYWhmGcZ/CTayoVk4ZxW0")));
    }

    @Test
    void mailmanListNeedsAnOwnerOtherListsNeedMembers() {
        FieldValues list = FieldValues.NONE.with(Field.ADDRESS, "team@lists.example.org").with(Field.ACTIVE, true);

        assertEquals(List.of("list-without-owner"), rules("phamm", ObjectKind.LIST, list));
        assertEquals(List.of("list-without-members"), rules("iredmail", ObjectKind.LIST, list));
        assertEquals(List.of("list-in-itself"),
                rules("iredmail", ObjectKind.LIST, list.with(Field.MEMBERS, "team@lists.example.org")));
    }

    @Test
    void everyRuleHasASentenceInEveryLanguage() {
        Map<Locale, Set<String>> keys = List.of(Locale.ROOT, Locale.GERMAN, Locale.ITALIAN).stream()
                .collect(Collectors.toMap(locale -> locale, FieldChecksTest::keys));

        assertEquals(keys.get(Locale.ROOT), keys.get(Locale.GERMAN));
        assertEquals(keys.get(Locale.ROOT), keys.get(Locale.ITALIAN));
        assertTrue(keys.get(Locale.ROOT).containsAll(Set.of("forward-without-target", "vacation-over", "list-in-itself",
                "quota-unlimited", "aliases-over-domain-limit", "active-with-locked-password")));
    }

    private static Set<String> keys(Locale locale) {
        ResourceBundle.Control exact = ResourceBundle.Control
                .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle bundle = ResourceBundle.getBundle("org.poststation.directory.account.findings", locale, exact);
        assertEquals(locale, bundle.getLocale());
        return new TreeSet<>(bundle.keySet());
    }

    private static List<String> mailbox(FieldValues values) {
        return rules("phamm", ObjectKind.MAILBOX, values);
    }

    private static List<String> inDomain(FieldValues values, DomainUse domain) {
        return new FieldChecks(SchemaProfiles.find("phamm").orElseThrow(), TODAY)
                .check(ObjectKind.MAILBOX, values, Optional.of(domain)).stream().map(Finding::rule).toList();
    }

    private static List<String> rules(String schema, ObjectKind kind, FieldValues values) {
        List<Finding> findings = check(schema, kind, values);
        findings.forEach(finding -> assertFalse(FindingText.of(finding).matches(".*\\{\\d.*"), finding.rule()));
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<Finding> check(String schema, ObjectKind kind, FieldValues values) {
        return new FieldChecks(SchemaProfiles.find(schema).orElseThrow(), TODAY).check(kind, values, Optional.empty());
    }
}
