// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;

class SchemaProfilesTest {

    @Test
    void allAreThereWithTheMostSpecificFirst() {
        assertEquals(List.of("phamm", "iredmail", "qmail-ldap", "postfix-book", "courier", "plain"),
                SchemaProfiles.ids());
        assertEquals(SchemaProfiles.ids(), SchemaProfiles.all().stream().map(SchemaProfile::id).toList());
        assertEquals(Optional.empty(), SchemaProfiles.find("sendmail"));
    }

    @ParameterizedTest
    @MethodSource("org.poststation.directory.schema.SchemaProfiles#all")
    void everyProfileCanMakeWhatItKnows(SchemaProfile profile) throws Exception {
        assertFalse(profile.title().isBlank());
        assertFalse(profile.signature().isEmpty());
        assertTrue(profile.signature().values().stream().noneMatch(List::isEmpty), "never by a class name alone");
        assertTrue(profile.has(ObjectKind.MAILBOX) && profile.has(ObjectKind.ALIAS));
        for (KindMapping mapping : profile.kinds().values()) {
            assertTrue(mapping.has(Field.ADDRESS));
            assertEquals(mapping.hasEntry(), !mapping.creation().objectClasses().isEmpty());
            assertEquals(mapping.hasEntry(), !mapping.creation().namingAttribute().isEmpty());
            assertEquals(mapping.hasEntry(), !mapping.creation().parent().isEmpty());
            assertFalse(mapping.match().classes().isEmpty());
            Filter.parse(mapping.match().filter().text());
            mapping.defaultValues().fields().forEach(field -> assertTrue(mapping.has(field), field.name()));
            assertFalse(mapping.kind() == ObjectKind.ALIAS && !mapping.has(Field.TARGETS));
            assertFalse(mapping.kind() == ObjectKind.LIST && !mapping.has(Field.MEMBERS));
        }
    }

    @ParameterizedTest
    @MethodSource("org.poststation.directory.schema.SchemaProfiles#all")
    void whatIsMadeIsRecognisedAsTheSameKind(SchemaProfile profile) {
        for (KindMapping mapping : profile.kinds().values().stream().filter(KindMapping::hasEntry).toList()) {
            String address = mapping.kind() == ObjectKind.DOMAIN
                    ? "example.org"
                    : mapping.match().domainPrefix().isEmpty() ? "zoe@example.org" : "zoe@lists.example.org";
            DirectoryEntry.Builder entry = DirectoryEntry.builder(Dn.ROOT.child("x", "y"));
            entry.add("objectClass", mapping.creation().objectClasses().toArray(String[]::new));
            mapping.creation().attributes().forEach((name, template) -> entry.add(name, template.split(" \\| ")));
            entry.add(mapping.addressAttribute(), address);

            assertEquals(Optional.of(mapping.kind()), profile.classify(entry.build()), profile.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"mailbox.field.QUOTTA, employeeNumber, QUOTTA", "mailbox.feld.QUOTA, x, mailbox.feld.QUOTA",
            "mailbox.field.QUOTA, employeeNumber furlongs, furlongs", "mailbox.field.QUOTA, a)(b=*, attribute name",
            "mailbox.default.SIZE, 1, SIZE", "traits, UNKNOWN, UNKNOWN", "signature, x, signature",
            "mailbox.derived, KEEP_COPIES, KEEP_COPIES"})
    void misspelledSettingsAreNamed(String key, String value, String named) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> SchemaProfiles.require("plain", Map.of(key, value)));

        assertTrue(refused.getMessage().contains(named), refused.getMessage());
    }

    @Test
    void settingsReplaceAddAndRemove() {
        SchemaProfile profile = SchemaProfiles.require("plain", Map.of("mailbox.field.QUOTA",
                "employeeNumber megabytes", "mailbox.field.SURNAME", "", "mailbox.object-classes",
                "inetOrgPerson extra"));

        KindMapping mailbox = profile.kind(ObjectKind.MAILBOX);
        assertEquals("employeeNumber", mailbox.field(Field.QUOTA).orElseThrow().attribute());
        assertFalse(mailbox.has(Field.SURNAME));
        assertEquals(List.of("inetOrgPerson", "extra"), mailbox.creation().objectClasses());
        assertThrows(IllegalArgumentException.class, () -> SchemaProfiles.require("nis", Map.of()));
    }

    @Test
    void aliasBecomesAMailboxOnlyByAnotherClass() {
        SchemaProfile phamm = SchemaProfiles.find("phamm").orElseThrow();
        DirectoryEntry alias = DirectoryEntry.builder(Dn.ROOT).add("objectClass", "VirtualMailAlias", "inetOrgPerson")
                .add("mail", "info@example.org").build();

        assertEquals(Optional.of(ObjectKind.ALIAS), phamm.classify(alias));
        assertEquals(Optional.of(ObjectKind.LIST), phamm.classify(DirectoryEntry.builder(Dn.ROOT)
                .add("objectClass", "virtualmailalias").add("mail", "info@Lists.example.org").build()));
        assertEquals(Optional.empty(),
                phamm.classify(DirectoryEntry.builder(Dn.ROOT).add("objectClass", "inetOrgPerson").build()));
        assertThrows(IllegalArgumentException.class,
                () -> SchemaProfiles.find("courier").orElseThrow().kind(ObjectKind.DOMAIN));
    }

    @Test
    void qmailAliasHasNoStoreAndNoLocalDelivery() {
        SchemaProfile qmail = SchemaProfiles.find("qmail-ldap").orElseThrow();
        DirectoryEntry.Builder entry = DirectoryEntry.builder(Dn.ROOT).add("objectClass", "qmailUser")
                .add("mail", "a@example.org").add("mailForwardingAddress", "b@example.org")
                .add("deliveryMode", "NoLocal");

        assertEquals(Optional.of(ObjectKind.ALIAS), qmail.classify(entry.build()));
        assertEquals(Optional.of(ObjectKind.MAILBOX),
                qmail.classify(entry.add("mailMessageStore", "/var/qmail/a").build()));
    }
}
