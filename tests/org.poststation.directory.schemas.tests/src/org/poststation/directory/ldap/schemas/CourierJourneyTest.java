// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

class CourierJourneyTest extends SchemaJourney {

    CourierJourneyTest() {
        super(SchemaSet.COURIER, "courier");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info@example.com", "ALIAS team@example.com", "MAILBOX zoe.held@example.com"),
                rows());
        assertEquals("52428800", find(ObjectKind.MAILBOX, "zoe.held@example.com").values().text(Field.QUOTA));
        assertEquals(AccountState.ACTIVE, row("zoe.held@example.com").state());
        assertFalse(directory.schema().kind(ObjectKind.MAILBOX).has(Field.ACTIVE));
        assertFalse(directory.schema().has(ObjectKind.DOMAIN));
    }

    @Test
    void countOfMessagesStaysInTheQuota() throws OperationException {
        MailObject zoe = find(ObjectKind.MAILBOX, "zoe.held@example.com");
        zoe = update(zoe, zoe.values().with(Field.QUOTA, "104857600"));
        assertEquals(List.of("104857600S,10000C"), server(zoe, "quota"));
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject anna = create(ObjectKind.MAILBOX, anna("example.com"));
        assertEquals("mail=anna.berg@example.com,dc=example.com," + slapd.suffix(), anna.dn().toString());
        assertEquals(List.of("1073741824S"), server(anna, "quota"));

        anna = update(anna,
                anna.values().with(Field.FORWARD_TARGETS, "friend@example.org").with(Field.KEEP_COPY, true));
        assertEquals(List.of("anna.berg@example.com", "friend@example.org"), server(anna, "maildrop"));
        assertTrue(server(anna, "objectClass").contains("CourierMailAlias"));
        assertEquals(ObjectKind.MAILBOX, row("anna.berg@example.com").kind());

        MailObject alias = create(ObjectKind.ALIAS,
                values("sales@example.com").with(Field.TARGETS, List.of("anna.berg@example.com", "root")));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals(List.of("anna.kern@example.com", "friend@example.org"), server(anna, "maildrop"));
        assertEquals(List.of("anna.kern@example.com", "root"), server(alias, "maildrop"));

        anna = update(anna, anna.values().with(Field.FORWARD_TARGETS, "").with(Field.KEEP_COPY, ""));
        assertFalse(server(anna, "objectClass").contains("CourierMailAlias"), "the class goes with its last value");
        delete(anna);
        assertEquals(List.of("root"), server(alias, "maildrop"));
        delete(find(ObjectKind.ALIAS, "sales@example.com"));
    }

    @Test
    void listStandsInItsOwnDomain() throws OperationException {
        MailObject list = create(ObjectKind.LIST,
                values("team@lists.example.com").with(Field.OWNERS, "zoe.held@example.com"));
        assertEquals(10, list.entries().size());
        list = rename(list, "crew@lists.example.com");
        delete(list);
        assertEquals(3, rows().size());
    }
}
