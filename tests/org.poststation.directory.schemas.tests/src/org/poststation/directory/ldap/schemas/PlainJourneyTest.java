// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

class PlainJourneyTest extends SchemaJourney {

    PlainJourneyTest() {
        super(SchemaSet.PLAIN, "plain");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info", "LIST team@example.com", "MAILBOX zoe.held@example.com"), rows());
        assertEquals(List.of("zoe@example.com"),
                find(ObjectKind.MAILBOX, "zoe.held@example.com").values().all(Field.EXTRA_ADDRESSES));
        assertEquals(List.of("zoe.held@example.com"),
                find(ObjectKind.LIST, "team@example.com").values().all(Field.MEMBERS), "members by name");
        assertEquals(List.of("example.com"), outcome().domains().stream().map(domain -> domain.name()).toList());
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com"));
        assertEquals("uid=anna.berg,ou=example.com," + slapd.suffix(), anna.dn().toString());

        anna = update(anna,
                anna.values().with(Field.FORWARD_TARGETS, "friend@example.org").with(Field.NAME, "A. Berg"));
        assertTrue(server(anna, "objectClass").contains("inetLocalMailRecipient"));
        assertEquals(List.of("friend@example.org"), server(anna, "mailRoutingAddress"));

        MailObject alias = create(ObjectKind.ALIAS,
                values("sales@example.com").with(Field.TARGETS, "anna.berg@example.com"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals(List.of("anna.kern@example.com"), server(anna, "mail"));
        assertEquals(List.of("anna.kern@example.com"), server(alias, "rfc822MailMember"));
        delete(anna);
        assertFalse(rows().contains("ALIAS sales@example.com"), "it would lead nowhere");
    }

    @Test
    void membersOfAListAreNames() throws OperationException {
        create(ObjectKind.MAILBOX, anna("example.com"));
        MailObject list = create(ObjectKind.LIST, values("crew@example.com").with(Field.NAME, "Die Mannschaft")
                .with(Field.MEMBERS, List.of("zoe.held@example.com", "anna.berg@example.com")));
        assertEquals(List.of("uid=anna.berg,ou=example.com," + slapd.suffix(),
                "uid=zoe.held,ou=example.com," + slapd.suffix()), server(list, "member"));

        list = update(list, list.values().with(Field.MEMBERS, "anna.berg@example.com"));
        assertEquals(1, server(list, "member").size());
        list = rename(list, "staff@example.com");
        MailObject anna = rename(find(ObjectKind.MAILBOX, "anna.berg@example.com"), "anna.kern@example.com");
        assertEquals(List.of("anna.kern@example.com"),
                find(ObjectKind.LIST, "staff@example.com").values().all(Field.MEMBERS), anna.dn().toString());
        delete(find(ObjectKind.LIST, "staff@example.com"));
    }

    @Test
    void attributesAreTakenFromTheConnectionProfile() throws OperationException {
        Map<String, String> settings = Map.of("mailbox.field.QUOTA", "employeeNumber megabytes", "mailbox.field.ACTIVE",
                "employeeType words:staff,left", "mailbox.rdn", "mail={address}", "alias.field.ADDRESS", "");
        directory = new MailDirectory(directory.session(),
                SchemaProfiles.require("plain", settings).supportedBy(directory.session().schema()),
                directory.journal());

        MailObject anna = create(ObjectKind.MAILBOX,
                anna("example.com").with(Field.QUOTA, "2147483648").with(Field.ACTIVE, false));

        assertEquals("mail=anna.berg@example.com,ou=example.com," + slapd.suffix(), anna.dn().toString());
        assertEquals(List.of("2048"), server(anna, "employeeNumber"));
        assertEquals(List.of("left"), server(anna, "employeeType"));
        assertFalse(directory.schema().has(ObjectKind.ALIAS));
    }
}
