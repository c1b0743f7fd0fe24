// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.Dn;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

class PostfixBookJourneyTest extends SchemaJourney {

    PostfixBookJourneyTest() {
        super(SchemaSet.POSTFIX_BOOK, "postfix-book");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info@example.com", "LIST team@example.com", "MAILBOX jo.bauer@example.com",
                "MAILBOX zoe.held@example.com"), rows());
        assertEquals(List.of("jo.bauer@example.com", "zoe.held@example.com"),
                row("team@example.com").targets().stream().sorted().toList());
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals("52428800", zoe.values().text(Field.QUOTA), "kilobytes");
        assertEquals(List.of("team@example.com"), zoe.values().all(Field.GROUPS));
        assertEquals(AccountState.INACTIVE, row("jo.bauer@example.com").state());
        assertEquals(List.of("zoe.held@example.com"),
                find(ObjectKind.ALIAS, "info@example.com").values().all(Field.TARGETS));
        assertFalse(directory.schema().kind(ObjectKind.MAILBOX).has(Field.FORWARD_TARGETS),
                "the server's schema is not the variant with forwards");
    }

    @Test
    void severalQuotasAreShownAsTheyAre() throws OperationException {
        slapd.modify("dn: uid=zoe.held,ou=example.com," + slapd.suffix()
                + "\nchangetype: modify\nadd: mailQuota\nmailQuota: 99\n");
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        assertEquals(List.of("51200", "99"), zoe.unreadable().get(Field.QUOTA).stream().sorted().toList());

        zoe = update(zoe, zoe.values().with(Field.QUOTA, "1073741824"));
        assertEquals(List.of("1048576"), server(zoe, "mailQuota"));
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com").with(Field.GROUPS, "team@example.com"));
        assertEquals("mail=anna.berg@example.com,ou=example.com," + slapd.suffix(), anna.dn().toString());
        assertEquals(List.of("1048576"), server(anna, "mailQuota"));

        anna = update(anna, anna.values().with(Field.QUOTA, "1500").with(Field.ACTIVE, false)
                .with(Field.EXTRA_ADDRESSES, List.of("anna@example.com", "a.berg@example.com")));
        assertEquals(List.of("2"), server(anna, "mailQuota"), "rounded up to kilobytes");
        assertEquals(List.of("FALSE"), server(anna, "mailEnabled"));

        MailObject alias = create(ObjectKind.ALIAS,
                values("sales@example.com").with(Field.TARGETS, "anna.berg@example.com"));
        assertEquals(List.of("sales@example.com"), server(alias, "mailAlias"));
        assertEquals(List.of("anna.berg@example.com"), server(alias, "mail"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals(List.of("anna.kern@example.com"), server(alias, "mail"));
        alias = rename(find(ObjectKind.ALIAS, "sales@example.com"), "shop@example.com");
        assertEquals(List.of("shop@example.com"), server(alias, "mailAlias"));
        alias = update(alias,
                alias.values().with(Field.TARGETS, List.of("zoe.held@example.com", "anna.kern@example.com")));
        delete(anna);
        assertEquals(List.of("zoe.held@example.com"), server(alias, "mail"));
        delete(find(ObjectKind.ALIAS, "shop@example.com"));
    }

    @Test
    void aListIsWhatItsMembersName() throws OperationException {
        MailObject team = directory.read(Dn.parse(row("team@example.com").dn()), new Cancellation()).orElseThrow();
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        MailObject jo = find(ObjectKind.MAILBOX, "jo.bauer@example.com");
        assertEquals(List.of(), slapd.values(team.dn().toString(), "objectClass"), "it has no entry");

        team = update(team, team.values().with(Field.MEMBERS, "zoe.held@example.com"));
        assertEquals(List.of(), server(jo, "mailGroupMember"));
        assertEquals(List.of("team@example.com"), server(zoe, "mailGroupMember"));

        team = rename(team, "crew@example.com");
        assertEquals(List.of("crew@example.com"), server(zoe, "mailGroupMember"));
        MailObject staff = create(ObjectKind.LIST, values("staff@example.com").with(Field.MEMBERS,
                List.of("zoe.held@example.com", "jo.bauer@example.com")));
        assertEquals(List.of("crew@example.com", "staff@example.com"), server(zoe, "mailGroupMember"));
        assertThrows(InvalidObjectException.class, () -> create(ObjectKind.LIST, values("staff@example.com")
                .with(Field.MEMBERS, "zoe.held@example.com")), "the address is taken");

        delete(staff);
        assertEquals(List.of("crew@example.com"), server(zoe, "mailGroupMember"));
        delete(team);
        assertEquals(List.of(), server(zoe, "mailGroupMember"));
        assertEquals(List.of("ALIAS info@example.com", "MAILBOX jo.bauer@example.com",
                "MAILBOX zoe.held@example.com"), rows());
    }

    @Test
    void aListWithoutMembersOrWithAStrangerIsRefused() {
        String before = slapd.dump();
        for (List<String> members : List.of(List.<String>of(), List.of("friend@example.org"))) {
            InvalidObjectException refused = assertThrows(InvalidObjectException.class,
                    () -> create(ObjectKind.LIST, values("staff@example.com").with(Field.MEMBERS, members)));
            assertEquals(Optional.of(Field.MEMBERS), refused.field());
        }
        assertEquals(before, slapd.dump());
    }
}
