// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

class PhammJourneyTest extends SchemaJourney {

    PhammJourneyTest() {
        super(SchemaSet.PHAMM, "phamm");
    }

    @Test
    void readsTheCustomaryTree() throws OperationException {
        assertEquals(List.of("ALIAS info@example.com", "ALIAS postmaster@example.com", "ALIAS team@example.com",
                "MAILBOX zoe.held@example.com"), rows());
        MailObject zoe = find(ObjectKind.MAILBOX, "Zoe.Held@example.com");
        assertEquals("52428800", zoe.values().text(Field.QUOTA));
        assertEquals("2024-01-01", zoe.values().text(Field.VACATION_START));
        assertEquals("Ich bin am Montag zurück.", zoe.values().text(Field.VACATION_TEXT));
        assertTrue(zoe.unreadable().isEmpty(), () -> zoe.unreadable().toString());
        assertEquals("26214400000", find(ObjectKind.DOMAIN, "example.com").values().text(Field.MAX_QUOTA));
    }

    @Test
    void mailboxLivesItsLife() throws OperationException {
        MailObject domain = create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN)
                .with(Field.ADDRESS, "example.net").with(Field.TRANSPORT, "maildrop:")
                .with(Field.MAX_QUOTA, "1048576"));
        assertEquals("vd=example.net,o=hosting," + slapd.suffix(), domain.dn().toString());
        assertEquals(List.of("1"), server(domain, "maxQuota"));

        MailObject anna = create(ObjectKind.MAILBOX, anna("example.net"));
        assertEquals("mail=anna.berg@example.net," + domain.dn(), anna.dn().toString());
        assertEquals(List.of("1073741824S"), server(anna, "quota"));
        assertEquals(List.of("FALSE"), server(anna, "forwardActive"));
        assertEquals(List.of("anna.berg.example.net"), server(anna, "uid"));

        anna = update(anna, anna.values().with(Field.QUOTA, "2147483648").with(Field.ACTIVE, false)
                .with(Field.FORWARD_TARGETS, List.of("zoe.held@example.com", "friend@example.org"))
                .with(Field.VACATION_TEXT, "Zurück am Montag\nAnna").with(Field.EXPIRES, "2027-03-31"));
        assertEquals(List.of("2147483648S"), server(anna, "quota"));
        assertEquals(List.of("FALSE"), server(anna, "accountActive"));
        assertEquals(List.of("20270331"), server(anna, "expireDate"));
        assertEquals(List.of("friend@example.org", "zoe.held@example.com"), server(anna, "maildrop"));

        MailObject alias = create(ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS)
                .with(Field.ADDRESS, "sales@example.net").with(Field.TARGETS, "anna.berg@example.net"));
        anna = rename(anna, "anna.kern@example.com");
        assertEquals("mail=anna.kern@example.com,vd=example.com,o=hosting," + slapd.suffix(), anna.dn().toString());
        assertEquals(List.of("anna.kern@example.com"), server(alias, "maildrop"));
        assertEquals(List.of("anna.kern@example.com.autoreply"), server(anna, "mailAutoreply"));
        assertEquals(List.of("example.net/anna.berg/"), server(anna, "mailbox"), "the mail stays where it is");

        alias = find(ObjectKind.ALIAS, "sales@example.net");
        alias = update(alias, alias.values().with(Field.TARGETS, List.of("anna.kern@example.com", "root")));
        delete(anna);
        assertEquals(List.of("root"), server(alias, "maildrop"));
        delete(find(ObjectKind.DOMAIN, "example.net"));
        assertFalse(rows().contains("ALIAS sales@example.net"));
    }

    @Test
    void listHasTenAddressesInItsOwnDomain() throws OperationException {
        create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, "lists.example.com"));
        MailObject list = create(ObjectKind.LIST, directory.defaults(ObjectKind.LIST)
                .with(Field.ADDRESS, "team@lists.example.com").with(Field.OWNERS, "zoe.held@example.com"));

        assertEquals(10, list.entries().size());
        assertEquals(List.of("zoe.held@example.com"), list.values().all(Field.OWNERS));
        assertTrue(rows().contains("LIST team@lists.example.com"));
        assertEquals(1, rows().stream().filter(row -> row.contains("lists.example.com")).count());

        list = update(list, list.values().with(Field.OWNERS, List.of("info@example.com")).with(Field.ACTIVE, false));
        assertEquals(List.of("info@example.com"), slapd.values(
                "mail=team-owner@lists.example.com,vd=lists.example.com,o=hosting," + slapd.suffix(), "maildrop"));
        list = rename(list, "crew@lists.example.com");
        assertEquals(10, list.entries().size());
        delete(list);
        assertEquals(0, rows().stream().filter(row -> row.contains("lists.example.com")).count());
    }

    @Test
    void renamedDomainTakesItsAddressesAlong() throws OperationException {
        MailObject domain = find(ObjectKind.DOMAIN, "example.com");
        apply(directory.rename(domain, "example.info", List.of(), new org.poststation.operation.Cancellation()));

        assertEquals(List.of("ALIAS info@example.info", "ALIAS postmaster@example.info", "ALIAS team@example.info",
                "MAILBOX zoe.held@example.info"), rows());
        assertEquals(List.of("zoe.held@example.info"),
                server(find(ObjectKind.ALIAS, "info@example.info"), "maildrop"));
    }
}
