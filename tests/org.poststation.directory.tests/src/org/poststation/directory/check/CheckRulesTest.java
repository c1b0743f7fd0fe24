// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;

/** What the rules find in directories that are in order but for one thing. */
class CheckRulesTest {

    private final Entries entries = new Entries("phamm");

    @BeforeEach
    void speakEnglish() throws OperationException {
        Locale.setDefault(Locale.ENGLISH);
        entries.domain("example.org", "maxMail: 10").mailbox("zoe@example.org").mailbox("ida@example.org")
                .alias("info@example.org", "zoe@example.org", "someone@elsewhere.example");
        assertEquals(List.of(), entries.rules());
    }

    @Test
    void duplicateAddressesInAnySpelling() throws OperationException {
        entries.alias("office@example.org", "zoe@example.org").mailbox("dieter@example.org", "mail: dieter@example.org",
                "mail: Office@Example.org");

        assertEquals(2, entries.check("duplicate-address").size());
        assertEquals("dieter@example.org: office@example.org is an address of "
                + "mail=office@example.org,vd=example.org,o=hosting, too.",
                entries.check("duplicate-address").getFirst());
    }

    @Test
    void twoMailboxesInOneMaildir() throws OperationException {
        entries.mailbox("a@example.org", "mailbox: shared/box").mailbox("b@example.org", "mailbox: shared//box/")
                .mailbox("c@example.org", "mailbox: shared/box/", "vdHome: /elsewhere");

        assertEquals(List.of("a@example.org: Keeps its mail in /home/vmail/shared/box like b@example.org.",
                "b@example.org: Keeps its mail in /home/vmail/shared/box like a@example.org."),
                entries.check("shared-maildir"));
    }

    @Test
    void mailmanListsHaveTenAddressesAndAnOwner() throws OperationException {
        entries.domain("lists.example.org");
        entries.list("team@lists.example.org", "team@lists.example.org");
        assertEquals(List.of("list-without-owner"), entries.rules());

        entries.alias("half@lists.example.org", "half@lists.example.org").alias("half-owner@lists.example.org",
                "zoe@example.org");
        List<String> found = entries.check("mailman-set-incomplete");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("half@lists.example.org: 8 of ten addresses are missing: half-admin"));
        assertEquals(1, entries.check("list-without-owner").size());
    }

    @Test
    void quotasOfADomainAreWrittenAlike() throws OperationException {
        entries.mailbox("a@example.org", "quota: 1073741824").mailbox("b@example.org", "quota: 52428800S,1000C")
                .mailbox("c@example.org", "quota: 1000C").mailbox("d@example.org", "quota:");

        assertEquals(List.of("a@example.org: The quota is written like 1024, most of the domain like 1024S."),
                entries.check("quota-unit-mixed"));
    }

    @Test
    void domainsKeepTheirLimits() throws OperationException {
        entries.domain("small.example", "maxMail: 1", "maxAlias: 1", "maxQuota: 60").mailbox("a@small.example")
                .mailbox("b@small.example").alias("c@small.example", "a@small.example")
                .alias("d@small.example", "b@small.example").mailbox("e@small.example", "quota: 104857600S");

        List<String> found = entries.check("domain-over-limit");
        assertEquals(3, found.size(), found::toString);
        assertTrue(found.contains("small.example: The quotas of the domain are 200 MB together, its limit is 60 MB."));
        assertTrue(found.contains("small.example: The domain has 3 mailboxes and may have 1."));
        assertEquals(List.of("e@small.example: The quota is larger than all mailboxes of the domain together may have:"
                + " 60 MB."), entries.check("quota-over-domain-limit"));
    }

    @Test
    void addressesStandInTheirDomain() throws OperationException {
        entries.domain("example.net").add("mail=max@example.net,vd=example.org,o=hosting",
                "objectClass: VirtualMailAlias", "mail: max@example.net", "accountActive: TRUE",
                "maildrop: zoe@example.org");
        assertEquals(List.of("address-outside-domain"), entries.rules());
        assertEquals(List.of("max@example.net: The entry stands below the domain example.org."),
                entries.check("address-outside-domain"));
    }

    @Test
    void domainsHaveAnEntry() throws OperationException {
        entries.mailbox("a@lost.example").mailbox("b@lost.example").alias("c@example.org", "nobody@lost.example");

        assertEquals(List.of("a@lost.example: The domain lost.example has no entry; 2 addresses stand in it."),
                entries.check("domain-without-entry"));
        assertEquals(List.of("domain-without-entry"), entries.rules());
    }

    @Test
    void expiredDeletedTinyAndLockedAccounts() throws OperationException {
        entries.mailbox("a@example.org", "expireDate: 20270309").mailbox("b@example.org", "delete: TRUE")
                .mailbox("c@example.org", "quota: 2048S").mailbox("d@example.org", "userPassword: secret");

        assertEquals(List.of("expired-but-active", "deleted-but-active", "quota-too-small", "weak-password-scheme"),
                entries.rules());
    }

    @Test
    void requiredValuesAreThere() throws OperationException {
        entries.mailbox("a@example.org", "vdHome:", "cn:");

        assertEquals(List.of("a@example.org: Required and not there: cn, vdHome."),
                entries.check("required-value-missing"));
    }

    @Test
    void spellingOfAddresses() throws OperationException {
        entries.mailbox("Max@example.org").alias("x@example.org", "anna@müller.example", "anna@xn--mller-kva.example");

        assertEquals(List.of("upper-case-address", "unicode-domain"), entries.rules());
    }

    @Test
    void valuesThatAreNotUtf8() throws OperationException {
        entries.add("mail=a@example.org,vd=example.org,o=hosting",
                entry -> entry.add("objectClass", "VirtualMailAlias").add("mail", "a@example.org")
                        .add("accountActive", "TRUE").add("maildrop",
                                List.of(AttributeValue.of("ü@x".getBytes(StandardCharsets.ISO_8859_1)))));

        assertEquals(List.of("alias-without-target", "unreadable-value"), entries.rules());
        assertEquals(List.of("a@example.org: The value of maildrop is not what the schema profile expects."),
                entries.check("unreadable-value"));
    }

    @Test
    void passwordsAreCountedByScheme() throws OperationException {
        entries.mailbox("a@example.org", "userPassword: secret").mailbox("b@example.org", "userPassword: hidden")
                .mailbox("c@example.org", "userPassword: {MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ==")
                .mailbox("d@example.org", "userPassword: *");

        assertEquals(List.of("clear text 2", "locked without password 1", "{MD5} 1"), entries.check().passwords()
                .stream().map(use -> CheckText.scheme(use) + " " + use.count()).toList());
    }

    @Test
    void theWorstComesFirst() throws OperationException {
        entries.mailbox("a@example.org", "vacationActive:").mailbox("z@example.org", "vacationActive:",
                "forwardActive: TRUE", "maildrop: x@elsewhere.example");

        RuleResult result = entries.check().rules().stream()
                .filter(one -> one.rule().id().equals("vacation-flag-missing")).findFirst().orElseThrow();
        assertEquals(List.of(Severity.CRITICAL, Severity.WARNING),
                result.findings().stream().map(found -> found.finding().severity()).toList());
    }

    @Test
    void membershipThatIsKeptOnTheMember() throws OperationException {
        Entries iredmail = new Entries("iredmail").add("domainName=example.org,o=domains", "objectClass: mailDomain",
                "domainName: example.org", "accountStatus: active")
                .add("mail=team@example.org,ou=Groups,domainName=example.org,o=domains", "objectClass: mailList",
                        "mail: team@example.org", "accountStatus: active")
                .add("mail=empty@example.org,ou=Groups,domainName=example.org,o=domains", "objectClass: mailList",
                        "mail: empty@example.org", "accountStatus: active")
                .add("mail=zoe@example.org,ou=Users,domainName=example.org,o=domains", "objectClass: mailUser",
                        "mail: zoe@example.org", "accountStatus: active", "mailQuota: 1073741824",
                        "memberOfGroup: Team@example.org");

        assertEquals(List.of("empty@example.org: The list has no members."), iredmail.check("list-without-members"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iredmail", "qmail-ldap", "postfix-book", "courier", "plain"})
    void whatASchemaLacksIsNotChecked(String id) {
        SchemaProfile schema = SchemaProfiles.find(id).orElseThrow();
        Set<String> applicable = new HashSet<>();
        CheckRules.all().stream().filter(rule -> rule.appliesTo(schema)).forEach(rule -> applicable.add(rule.id()));

        assertFalse(applicable.contains("forward-flag-missing"));
        assertEquals(!schema.mailmanLists(), !applicable.contains("mailman-set-incomplete"));
        assertTrue(applicable.containsAll(List.of("target-missing", "alias-loop", "duplicate-address")));
        assertEquals(id.equals("iredmail"), applicable.contains("address-outside-domain"));
    }

    @Test
    void everyRuleHasATitleAndAReasonInEveryLanguage() {
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN, Locale.ITALIAN)) {
            ResourceBundle texts = ResourceBundle.getBundle("org.poststation.directory.check.rules", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertEquals(locale, texts.getLocale());
            for (CheckRule rule : CheckRules.all()) {
                assertTrue(texts.containsKey(rule.id()), rule.id());
                assertTrue(texts.containsKey(rule.id() + ".why"), rule.id());
                assertEquals(rule.fix().isPresent(), texts.containsKey(rule.id() + ".fix"), rule.id());
            }
        }
        assertEquals(CheckRules.all().size(), new HashSet<>(CheckRules.all().stream().map(CheckRule::id).toList())
                .size());
    }
}
