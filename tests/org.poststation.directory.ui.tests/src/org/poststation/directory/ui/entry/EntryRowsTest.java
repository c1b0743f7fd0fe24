// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.schema.SchemaProfiles;

class EntryRowsTest {

    private static final ServerSchema SCHEMA = new ServerSchema(
            List.of(new AttributeType(List.of("quota"), "1.2", "room of the mailbox", "", "", true, false, false),
                    new AttributeType(List.of("modifyTimestamp"), "1.3", "when it was changed",
                            "1.3.6.1.4.1.1466.115.121.1.24", "", true, true, false)),
            List.of());

    @Test
    void rawValuesAreDecodedByTheSchemaProfile() throws InvalidDnException {
        AttributeRow row = row("quota", AttributeValue.of("52428800S"));
        assertEquals("52428800S", row.text());
        assertEquals("50 MB", row.meaning());
        assertEquals("room of the mailbox", row.description());
        assertTrue(row.editable());
    }

    @Test
    void timesOfTheServerReadAsTimesAndCanNotBeEdited() throws InvalidDnException {
        AttributeRow row = row("modifyTimestamp", AttributeValue.of("20261121130501Z"));
        assertTrue(row.meaning().matches("2026-11-2\\d \\d\\d:\\d5:01"), row.meaning());
        assertFalse(row.editable());
    }

    @Test
    void aPasswordIsNamedByItsSchemeAndNeverShown() throws InvalidDnException {
        AttributeRow row = row("userPassword", AttributeValue.of("{SSHA}c2VjcmV0c2VjcmV0c2VjcmV0"));
        assertFalse(row.text().contains("c2Vj"), row.text());
        assertFalse(row.meaning().contains("c2Vj"), row.meaning());
        assertTrue(row.meaning().contains("SSHA"), row.meaning());
    }

    @Test
    void whatIsNoTextIsShownInBase64() throws InvalidDnException {
        AttributeRow row = row("description", AttributeValue.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
        assertTrue(row.text().contains("//4A"), row.text());
        assertFalse(row.meaning().isEmpty());
    }

    @Test
    void controlCharactersAreSeen() throws InvalidDnException {
        AttributeRow row = row("description", AttributeValue.of("a\0b\nc"));
        assertEquals("a\u2400b\u240ac", row.text());
        assertFalse(row.meaning().isEmpty());
    }

    @Test
    void aMegabyteIsCutWithANote() throws InvalidDnException {
        AttributeRow row = row("description", AttributeValue.of("x".repeat(1 << 20)));
        assertTrue(row.text().length() < ValueTexts.LONGEST + 100, "cut");
        assertTrue(row.text().contains(String.format("%,d", 1 << 20)), "says how much there is");
    }

    @Test
    void whatItIsComesFirstAndWhatTheServerKeepsLast() throws InvalidDnException {
        DirectoryEntry entry = DirectoryEntry.builder(Dn.parse("mail=zoe@example.org,vd=example.org,o=hosting"))
                .add("modifyTimestamp", "20261121130501Z").add("roomNumber", "7").add("quota", "52428800S")
                .add("carLicense", "GR-1").add("cn", "Zoe").add("mail", "zoe@example.org")
                .add("objectClass", "top", "person", "inetOrgPerson", "VirtualMailAccount").build();
        List<String> names = new EntryRows(SCHEMA, SchemaProfiles.require("phamm", Map.of())).of(entry).stream()
                .map(AttributeRow::name).distinct().toList();
        assertEquals(List.of("objectClass", "mail", "cn", "quota", "carLicense", "roomNumber", "modifyTimestamp"),
                names);
    }

    private static AttributeRow row(String name, AttributeValue value) throws InvalidDnException {
        DirectoryEntry entry = DirectoryEntry.builder(Dn.parse("mail=zoe@example.org,vd=example.org,o=hosting"))
                .add("objectClass", "top", "person", "inetOrgPerson", "VirtualMailAccount")
                .add("mail", "zoe@example.org").add(name, List.of(value)).build();
        return new EntryRows(SCHEMA, SchemaProfiles.require("phamm", Map.of())).of(entry).stream()
                .filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
