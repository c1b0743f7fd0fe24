// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.EntryDrafts;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;

class IredmailJourneyTest extends SchemaJourney {

    IredmailJourneyTest() {
        super(SchemaSet.IREDMAIL, "iredmail");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info@example.com", "LIST team@example.com", "MAILBOX zoe.held@example.com"),
                rows());
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals("52428800", zoe.values().text(Field.QUOTA));
        assertEquals("2038-01-01", zoe.values().text(Field.EXPIRES));
        assertEquals(List.of("zoe@example.com"), zoe.values().all(Field.EXTRA_ADDRESSES));
        assertEquals("false", zoe.values().text(Field.FORWARD_ACTIVE));
        assertEquals("true", zoe.values().text(Field.SMTP_AUTH));
        MailObject team = find(ObjectKind.LIST, "team@example.com");
        assertEquals(List.of("friend@example.net", "zoe.held@example.com"),
                team.values().all(Field.MEMBERS).stream().sorted().toList());
        assertEquals(List.of("zoe.held@example.com"), team.values().all(Field.OWNERS));
        assertTrue(zoe.unreadable().isEmpty(), () -> zoe.unreadable().toString());
        assertEquals(1, outcome().domains().size());
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject domain = create(ObjectKind.DOMAIN,
                directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, "example.net"));
        assertEquals("domainName=example.net,o=domains," + slapd.suffix(), domain.dn().toString());
        assertEquals(List.of("Users"), slapd.values("ou=Users," + domain.dn(), "ou"));

        MailObject anna = create(ObjectKind.MAILBOX, anna("example.net"));
        assertEquals("mail=anna.berg@example.net,ou=Users," + domain.dn(), anna.dn().toString());
        assertEquals(List.of("1073741824"), server(anna, "mailQuota"));
        assertEquals(List.of("active"), server(anna, "accountStatus"));
        assertTrue(server(anna, "enabledService").containsAll(List.of("imap", "smtpsecured", "deliver")));
        assertFalse(server(anna, "enabledService").contains("forward"));

        anna = update(anna, anna.values().with(Field.QUOTA, "0").with(Field.ACTIVE, false).with(Field.SMTP_AUTH, false)
                .with(Field.FORWARD_ACTIVE, true).with(Field.FORWARD_TARGETS, "friend@example.org")
                .with(Field.KEEP_COPY, true).with(Field.EXPIRES, "2027-03-31"));
        assertEquals(List.of("0"), server(anna, "mailQuota"));
        assertEquals(List.of("disabled"), server(anna, "accountStatus"));
        assertEquals(List.of("20270331235959Z"), server(anna, "expiredDate"));
        assertEquals(List.of("anna.berg@example.net", "friend@example.org"), server(anna, "mailForwardingAddress"));
        assertTrue(server(anna, "enabledService").contains("forward"));
        assertTrue(server(anna, "enabledService").contains("imap"), "other services stay");
        assertFalse(server(anna, "enabledService").contains("smtptls"));
        assertEquals(AccountState.INACTIVE, row("anna.berg@example.net").state());

        MailObject alias = create(ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS)
                .with(Field.ADDRESS, "sales@example.net").with(Field.TARGETS, "anna.berg@example.net"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals("mail=anna.kern@example.com,ou=Users,domainName=example.com,o=domains," + slapd.suffix(),
                anna.dn().toString());
        assertEquals(List.of("anna.kern@example.com"), server(alias, "mailForwardingAddress"));
        assertEquals(List.of("anna.kern@example.com", "friend@example.org"), server(anna, "mailForwardingAddress"));
        delete(anna);
        assertFalse(rows().contains("ALIAS sales@example.net"), "it would lead nowhere");
        delete(find(ObjectKind.DOMAIN, "example.net"));
    }

    @Test
    void membersOfAListAreKeptWithTheMembers() throws OperationException {
        MailObject list = create(ObjectKind.LIST, directory.defaults(ObjectKind.LIST)
                .with(Field.ADDRESS, "crew@example.com").with(Field.MEMBERS, "zoe.held@example.com")
                .with(Field.OWNERS, "zoe.held@example.com"));
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals("mail=crew@example.com,ou=Groups,domainName=example.com,o=domains," + slapd.suffix(),
                list.dn().toString());
        assertEquals(List.of("crew@example.com", "team@example.com"), server(zoe, "memberOfGroup"));

        list = rename(list, "staff@example.com");
        assertEquals(List.of("staff@example.com", "team@example.com"), server(zoe, "memberOfGroup"));
        list = update(list, list.values().with(Field.MEMBERS, ""));
        assertEquals(List.of("team@example.com"), server(zoe, "memberOfGroup"));
        delete(list);
        delete(find(ObjectKind.LIST, "team@example.com"));
        assertEquals(List.of(), server(zoe, "memberOfGroup"));
    }

    @Test
    void membersFromElsewhereHaveEntriesOfTheirOwn() throws OperationException {
        MailObject team = find(ObjectKind.LIST, "team@example.com");
        String externals = "ou=Externals,domainName=example.com,o=domains," + slapd.suffix();

        team = update(team, team.values().with(Field.MEMBERS, List.of("zoe.held@example.com", "guest@example.org")));

        assertEquals(List.of(), slapd.values("mail=friend@example.net," + externals, "mail"));
        assertEquals(List.of("team@example.com"), slapd.values("mail=guest@example.org," + externals, "memberOfGroup"));
    }

    @Test
    void everyAccountFollowsTheStateOfItsDomain() throws OperationException {
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        List<MailObject> accounts = List.of(find(ObjectKind.MAILBOX, "zoe.held@example.com"),
                find(ObjectKind.ALIAS, "info@example.com"), find(ObjectKind.LIST, "team@example.com"));
        ChangePlan plan = directory.update(domain, domain.values().with(Field.ACTIVE, false));
        assertEquals(domain.dn(), plan.changes().getLast().change().dn(), "the domain comes last");
        assertTrue(plan.ldif().contains("domainStatus: disabled"), plan::ldif);

        domain = update(domain, domain.values().with(Field.ACTIVE, false));
        for (MailObject account : accounts) {
            assertEquals(List.of("disabled"), server(account, "domainStatus"));
        }
        update(domain, domain.values().with(Field.ACTIVE, true).with(Field.DESCRIPTION, "again"));
        for (MailObject account : accounts) {
            assertEquals(List.of("active"), server(account, "domainStatus"));
        }
    }

    @Test
    void newAccountsOfADisabledDomainTellItsState() throws OperationException {
        assertEquals(List.of("active"), server(create(ObjectKind.MAILBOX, anna("example.com")), "domainStatus"));
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        update(domain, domain.values().with(Field.ACTIVE, false));

        MailObject mailbox = create(ObjectKind.MAILBOX,
                anna("example.com").with(Field.ADDRESS, "new.one@example.com"));
        MailObject alias = create(ObjectKind.ALIAS,
                directory.defaults(ObjectKind.ALIAS).with(Field.ADDRESS, "new.alias@example.com")
                        .with(Field.TARGETS, "new.one@example.com"));

        assertEquals(List.of("disabled"), server(mailbox, "domainStatus"));
        assertEquals(List.of("active"), server(mailbox, "accountStatus"));
        assertEquals(List.of("disabled"), server(alias, "domainStatus"));
    }

    @Test
    void whatComesIntoAnotherDomainTellsItsState() throws OperationException {
        create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, "example.net"));
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        update(domain, domain.values().with(Field.ACTIVE, false));
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.net"));
        assertEquals(List.of("active"), server(anna, "domainStatus"));

        anna = rename(anna, "anna.berg@example.com");
        assertEquals(List.of("disabled"), server(anna, "domainStatus"));
        assertEquals(List.of("active"), server(anna, "accountStatus"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals(List.of("disabled"), server(anna, "domainStatus"));
        anna = rename(anna, "anna.kern@example.net");
        assertEquals(List.of("active"), server(anna, "domainStatus"));
        MailObject team = rename(find(ObjectKind.LIST, "team@example.com"), "team@example.net");
        assertEquals(List.of("active"), server(team, "domainStatus"));
    }

    @Test
    void importedAccountsOfADisabledDomainTellItsState() throws OperationException {
        create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, "example.net"));
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        update(domain, domain.values().with(Field.ACTIVE, false));
        EntryDrafts drafts = directory.drafts(Instant.EPOCH);

        assertEquals(List.of("disabled"), drafted(drafts, ObjectKind.MAILBOX, anna("example.com")));
        assertEquals(List.of("active"), drafted(drafts, ObjectKind.MAILBOX, anna("example.net")));
        assertEquals(List.of("disabled"), drafted(drafts, ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS)
                .with(Field.ADDRESS, "sales@example.com").with(Field.TARGETS, "zoe.held@example.com")));
    }

    private static List<String> drafted(EntryDrafts drafts, ObjectKind kind, FieldValues values)
            throws OperationException {
        return drafts.draft(kind, values, new Cancellation()).getFirst().texts("domainStatus");
    }

    @Test
    void whatFailedHalfwayIsPlannedAgain() throws OperationException {
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        FieldValues off = domain.values().with(Field.ACTIVE, false);
        ChangePlan plan = directory.update(domain, off);
        slapd.modify("dn: " + plan.changes().getFirst().change().dn() + "\nchangetype: delete\n");

        ChangeReport report = directory.apply(plan, JournalAction.of("journey", "journey", "")).run(Progress.silent());
        assertEquals(1, report.failures().size());
        assertEquals(List.of("active"), server(domain, "accountStatus"));
        update(domain, off);
        assertEquals(List.of("disabled"), server(domain, "accountStatus"));
    }

    @Test
    void aDomainOfManyAccountsIsSwitchedWithSharedValues() throws OperationException {
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        StringBuilder ldif = new StringBuilder();
        int many = 5_000;
        for (int i = 0; i < many; i++) {
            String address = "user" + i + "@example.com";
            ldif.append("dn: mail=").append(address).append(",ou=Users,").append(domain.dn())
                    .append("\nobjectClass: inetOrgPerson\nobjectClass: mailUser\ncn: u\nsn: u\nuid: u\nmail: ")
                    .append(address).append("\ndomainStatus: active\n\n");
        }
        slapd.load(ldif.toString());

        ChangePlan plan = directory.update(domain, domain.values().with(Field.ACTIVE, false));
        List<DirectoryChange> changes = plan.changes().stream().map(PlannedChange::change).toList();
        assertEquals(many + 4, changes.size());
        assertSame(((ModifyEntry) changes.get(0)).modifications(), ((ModifyEntry) changes.get(many)).modifications());
        assertTrue(plan.ldif(1_000).length() < 1_100, "the preview is cut");
        apply(plan);
        assertEquals(List.of("disabled"),
                slapd.values("mail=user4999@example.com,ou=Users," + domain.dn(), "domainStatus"));
    }
}
