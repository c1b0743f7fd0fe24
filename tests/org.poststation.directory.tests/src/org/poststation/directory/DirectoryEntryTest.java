// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DirectoryEntryTest {

    private static final Dn NAME = Dn.ROOT.child("cn", "zoe");

    @Test
    void namesOfAttributesHaveNoCase() {
        DirectoryEntry entry = DirectoryEntry.builder(NAME).add("objectClass", "top", "VirtualMailAccount")
                .add("Mail", "zoe@example.org").build();

        assertEquals(List.of("zoe@example.org"), entry.texts("MAIL"));
        assertTrue(entry.has("mail"));
        assertTrue(entry.hasObjectClass("virtualmailaccount"));
        assertEquals("Mail", entry.attributes().get(1).name(), "the spelling stays");
        assertFalse(entry.has("sn"));
        assertEquals(Optional.empty(), entry.text("sn"));
    }

    @Test
    void bytesThatAreNoTextAreKeptAndLeftOutOfTexts() {
        byte[] invalid = {(byte) 0xc3, 0x28};
        DirectoryEntry entry = DirectoryEntry.builder(NAME)
                .add("cn", List.of(AttributeValue.of(invalid), AttributeValue.of("zoë"))).build();

        assertEquals(List.of("zoë"), entry.texts("cn"));
        assertEquals(2, entry.values("cn").size());
        assertEquals(Optional.empty(), AttributeValue.of(invalid).text());
        assertEquals(2, AttributeValue.of(invalid).length());
    }

    @Test
    void valuesAreEqualByTheirBytes() {
        assertEquals(AttributeValue.of("zoë"), AttributeValue.of("zoë".getBytes(StandardCharsets.UTF_8)));
        assertEquals(AttributeValue.of("zoë").hashCode(),
                AttributeValue.of("zoë".getBytes(StandardCharsets.UTF_8)).hashCode());
        assertNotEquals(AttributeValue.of("zoë"), AttributeValue.of("Zoë"));
        assertEquals(Optional.of(""), AttributeValue.of("").text());
        assertEquals(Optional.of("a\0b"), AttributeValue.of("a\0b").text());
    }

    @Test
    void setReplacesAndAddExtends() {
        DirectoryEntry first = DirectoryEntry.builder(NAME).add("cn", "a", "b").add("CN", "b", "c").build();
        assertEquals(List.of("a", "b", "c"), first.texts("cn"));

        DirectoryEntry second = first.toBuilder().set("cn", List.of(AttributeValue.of("d"))).build();
        assertEquals(List.of("d"), second.texts("cn"));
        assertEquals(List.of("a", "b", "c"), first.texts("cn"), "entries do not change");
        assertFalse(first.toBuilder().set("cn", List.of()).build().has("cn"));
    }

    @Test
    void keepsTheVersionOfItsReading() {
        EntryVersion version = new EntryVersion("entryCSN", "20270101000000.000000Z#000000#000#000000");
        DirectoryEntry entry = DirectoryEntry.builder(NAME).version(version).build();

        assertEquals(Optional.of(version), entry.toBuilder().build().version());
        assertEquals(Optional.empty(), DirectoryEntry.builder(NAME).build().version());
        assertEquals(NAME.toString(), entry.toString());
    }
}
