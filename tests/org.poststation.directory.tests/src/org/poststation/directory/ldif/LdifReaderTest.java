// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;

/** Every form that RFC 2849 has, and those that files in the wild have. */
class LdifReaderTest {

    private static final String TWO = "dn: dc=org\nobjectClass: dcObject\ndc: org\n\ndn: cn=a,dc=org\ncn: a\n";

    @Test
    void contentRecordsAreEntries() throws Exception {
        LdifRecord record = Ldif.record("version: 1\n\ndn: mail=zoe@example.org,dc=org\nobjectClass: top\n"
                + "objectClass: person\nmail: zoe@example.org\ncn;lang-de: Zoe\nobjectclass: inetOrgPerson\nCN:x\n");

        assertTrue(record.content());
        DirectoryEntry entry = ((AddEntry) record.change()).entry();
        assertEquals(Dn.parse("mail=zoe@example.org,dc=org"), entry.dn());
        assertEquals(List.of("top", "person", "inetOrgPerson"), entry.texts("objectClass"));
        assertEquals(List.of("objectClass", "mail", "cn;lang-de", "CN"),
                entry.attributes().stream().map(DirectoryEntry.Attribute::name).toList());
    }

    @Test
    void changeRecordsAreChanges() throws Exception {
        List<LdifItem> items = Ldif.read("""
                dn: cn=a,dc=org
                changetype: add
                cn: a

                dn: cn=a,dc=org
                changetype: delete

                dn: cn=a,dc=org
                changetype: modrdn
                newrdn: cn=b+sn=c
                deleteoldrdn: 0

                dn: cn=a,dc=org
                changetype: moddn
                newrdn: cn=b
                deleteoldrdn: 1
                newsuperior: dc=net
                """);

        assertEquals(List.of(false, false, false, false),
                items.stream().map(item -> ((LdifRecord) item).content()).toList());
        Dn dn = Dn.parse("cn=a,dc=org");
        assertEquals(dn, ((AddEntry) change(items, 0)).entry().dn());
        assertEquals(new DeleteEntry(dn), change(items, 1));
        assertEquals(new RenameEntry(dn, Dn.parse("cn=b+sn=c").rdn().orElseThrow(), false, Optional.empty()),
                change(items, 2));
        assertEquals(new RenameEntry(dn, Rdn.of("cn", "b"), true, Optional.of(Dn.parse("dc=net"))), change(items, 3));
    }

    @Test
    void modificationsComeInTheirOrder() throws Exception {
        ModifyEntry modify = (ModifyEntry) Ldif.record("""
                dn: cn=a,dc=org
                changetype: modify
                add: mail
                mail: a@example.org
                mail:: YkBleGFtcGxlLm9yZw==
                -
                delete: description
                -
                replace: quota
                -
                delete: mail
                MAIL: old@example.org
                -
                replace: cn;lang-de
                cn;lang-de: x
                """).change();

        assertEquals(List.of(modification(Type.ADD, "mail", "a@example.org", "b@example.org"),
                modification(Type.DELETE, "description"), modification(Type.REPLACE, "quota"),
                modification(Type.DELETE, "mail", "old@example.org"), modification(Type.REPLACE, "cn;lang-de", "x")),
                modify.modifications());
    }

    @Test
    void controlsComeWithTheChange() throws Exception {
        LdifRecord record = Ldif.record("""
                dn: cn=a,dc=org
                control: 1.2.840.113556.1.4.805 true
                control: 1.1
                control:1.2.3 false: text
                control: 1.2.4:: AAE=
                control: 1.2.5 true:
                changetype: delete
                """);

        assertEquals(List.of(new LdifControl("1.2.840.113556.1.4.805", true, Optional.empty()),
                new LdifControl("1.1", false, Optional.empty()),
                new LdifControl("1.2.3", false, Optional.of(AttributeValue.of("text"))),
                new LdifControl("1.2.4", false, Optional.of(AttributeValue.of(new byte[] {0, 1}))),
                new LdifControl("1.2.5", true, Optional.of(AttributeValue.of("")))), record.controls());
    }

    @Test
    void valuesAreTakenToTheByte() throws Exception {
        assertEquals("x", value("description:x\n"));
        assertEquals("x ", value("description:   x \n"));
        assertEquals("", value("description:\n"));
        assertEquals("", value("description: \n"));
        assertEquals("", value("description::\n"));
        assertEquals(" x", value("description:: IHg=\n"));
        assertEquals("x", value("description::eA==  \n"));
        assertEquals("Zoë", value("description: Zoë\n"));
        assertEquals("a: b:: c < d", value("description: a: b:: c < d\n"));
        assertEquals("a\tb", value("description: a\tb\n"));
        assertEquals("#no comment", value("description: #no comment\n"));
    }

    @Test
    void foldedLinesAreOne() throws Exception {
        assertEquals("abcdef", value("description: ab\n cd\n ef\n"));
        assertEquals("ab  cd", value("description: ab\n   cd\n"));
        assertEquals("ab\tcd", value("description: ab\n \tcd\n"));
        assertEquals("hello", value("description:: aGV\n sbG\n 8=\n"));
        assertEquals("hello", value("description:\n : aGVsbG8=\n"));
        assertEquals("abc", value("descr\n iption\n : abc\n"));
        assertEquals("a", value("description: a\n# a comment\n  that is folded\n"));
        assertEquals("a", value("# comment\n folded\ndescription: a\n"));
        assertEquals("a", value("description: a\n \n"));
    }

    @Test
    void namesMayBeFoldedAndEncoded() throws Exception {
        assertEquals(Dn.parse("cn=Zoë,dc=org"), Ldif.record("dn:: Y249Wm/Dqyxk\n Yz1vcmc=\ncn: x\n").change().dn());
        assertEquals(Dn.parse("cn=Zoe,dc=org"), Ldif.record("DN: cn=Z\n oe,dc=org\ncn: x\n").change().dn());
        assertEquals(Dn.ROOT, Ldif.record("dn:\nobjectClass: top\n").change().dn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsOfAnySystem(String end) throws Exception {
        List<LdifItem> items = Ldif.read((TWO + "description: a\n b\n").replace("\n", end));

        assertEquals(2, items.size());
        AddEntry second = (AddEntry) change(items, 1);
        assertEquals(List.of("ab"), second.entry().texts("description"));
        assertEquals(5, items.get(1).place().line());
    }

    @Test
    void blankLinesAndCommentsAroundRecords() throws Exception {
        for (String text : List.of("\n\n\n" + TWO + "\n\n\n", "# c\n folded\n\n# d\n" + TWO + "# e",
                "version: 1\n" + TWO,
                "VERSION:1\n\n# c\n" + TWO, "\ufeff" + TWO, "\ufeffversion: 1\n" + TWO)) {
            List<LdifItem> items = Ldif.read(text);
            assertEquals(List.of("dc=org", "cn=a,dc=org"),
                    items.stream().map(item -> ((LdifRecord) item).change().dn().toString()).toList(), text);
            assertTrue(items.stream().allMatch(item -> ((LdifRecord) item).remarks().isEmpty()), text);
        }
    }

    @Test
    void nothingIsNoRecord() throws Exception {
        for (String text : List.of("", "\n", "\r\n\r\n", "# only\n# comments\n folded", "version: 1\n", "\ufeff")) {
            assertEquals(List.of(), Ldif.read(text), text);
        }
    }

    @Test
    void placesAreThoseOfTheInput() throws Exception {
        String text = "version: 1\r\n\r\n# c\r\ndn: dc=örg\r\ndc: x\r\n\r\n\r\ndn: cn=a\r\ncn: a\r\n# end\r\n";

        List<LdifItem> items = Ldif.read(text);

        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (LdifItem item : items) {
            int from = (int) item.place().offset();
            assertArrayEquals(Arrays.copyOfRange(bytes, from, from + (int) item.place().length()),
                    item.source());
        }
        assertEquals("dn: dc=örg\r\ndc: x\r\n", new String(items.get(0).source(), StandardCharsets.UTF_8));
        assertEquals("dn: cn=a\r\ncn: a\r\n# end\r\n", new String(items.get(1).source(), StandardCharsets.UTF_8));
        assertEquals(List.of(4L, 8L), items.stream().map(item -> item.place().line()).toList());
    }

    @Test
    void bytesThatAreNoTextStayBytes() throws Exception {
        byte[] text = "dn: cn=a\ncn: Zo?\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xeb;

        AddEntry add = (AddEntry) ((LdifRecord) Ldif.read(text, LdifOptions.standard()).getFirst()).change();

        assertArrayEquals(new byte[] {'Z', 'o', (byte) 0xeb}, add.entry().values("cn").getFirst().bytes());
    }

    @Test
    void recordsWithoutBlankLineAreTwoAndSaySo() throws Exception {
        List<LdifItem> items = Ldif.read(TWO.replace("\n\n", "\n"));

        assertEquals(2, items.size());
        assertEquals(List.of(), ((LdifRecord) items.get(0)).remarks());
        assertEquals(1, ((LdifRecord) items.get(1)).remarks().size());
        assertTrue(((LdifRecord) items.get(1)).remarks().getFirst().what().contains("blank line"));
        assertEquals(4, items.get(1).place().line());
        assertEquals("dn: dc=org\nobjectClass: dcObject\ndc: org\n",
                new String(items.get(0).source(), StandardCharsets.UTF_8));
    }

    @Test
    void anInputThatEndsWithinALineSaysSo() throws Exception {
        LdifRecord record = Ldif.record("dn: cn=a\nmail: zoe@exam");

        assertTrue(record.remarks().getFirst().what().contains("ends within the last line"));
        assertEquals(List.of("zoe@exam"), ((AddEntry) record.change()).entry().texts("mail"));
    }

    @Test
    void manyAttributesInAnyOrderComeTogether() throws Exception {
        StringBuilder text = new StringBuilder("dn: cn=a\n");
        for (int round = 0; round < 3; round++) {
            for (int attribute = 0; attribute < 500; attribute++) {
                text.append(round == 1 ? "A" : "a").append(attribute).append(": ").append(round % 2).append('\n');
            }
        }

        DirectoryEntry entry = ((AddEntry) Ldif.record(text.toString()).change()).entry();

        assertEquals(500, entry.attributes().size());
        assertTrue(entry.attributes().stream().allMatch(attribute -> attribute.values().size() == 2));
        assertEquals(List.of("0", "1"), entry.texts("a499"));
    }

    @Test
    void recordsShowNoValues() throws Exception {
        assertFalse(Ldif.record("dn: cn=a\nuserPassword: secret\n").toString().contains("secret"));
    }

    private static String value(String lines) throws Exception {
        return ((AddEntry) Ldif.record("dn: cn=a\n" + lines).change()).entry().text("description").orElseThrow();
    }

    private static Object change(List<LdifItem> items, int index) {
        return ((LdifRecord) items.get(index)).change();
    }

    private static Modification modification(Type type, String attribute, String... texts) {
        return new Modification(type, attribute, List.of(texts).stream().map(AttributeValue::of).toList());
    }
}
