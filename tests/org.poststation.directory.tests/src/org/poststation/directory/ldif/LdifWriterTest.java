// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.change.PlannedChange;

import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import com.unboundid.ldif.LDIFReader;

/** What is written is read by another LDIF reader. */
class LdifWriterTest {

    private static final Dn ZOE = Dn.ROOT.child("dc", "org").child("mail", "zoë, held@example.org");

    @Test
    void theBeginningIsCutWhereItWouldBeTooLong() {
        PlannedChange one = new PlannedChange("zoe", new DeleteEntry(ZOE), Optional.empty());
        ChangePlan plan = new ChangePlan(List.of(one, one, one));
        String all = plan.ldif();
        assertEquals(all, plan.ldif(all.length()));
        assertEquals(all.substring(0, all.length() - 1) + "\n…", plan.ldif(all.length() - 1));
        assertEquals(all.substring(0, 9) + "\n…", plan.ldif(9));
    }

    @Test
    void everyValueComesBack() throws Exception {
        List<byte[]> values = new ArrayList<>();
        for (String text : List.of("plain", "", " leading", "trailing ", ":colon", "<less", "-", "a\nb", "a\r\nb",
                "nul\0", "zoë", "📯", "tab\t", "a: b", "a:: b", "#no comment", "x".repeat(75), "x".repeat(76),
                "x".repeat(77), "é".repeat(1000), "x".repeat(1 << 20), "\u007f")) {
            values.add(text.getBytes(StandardCharsets.UTF_8));
        }
        values.add(new byte[] {(byte) 0xff, 0, 1});
        Random random = new Random(2849);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            values.add(bytes);
        }
        for (byte[] bytes : values) {
            DirectoryEntry entry = DirectoryEntry.builder(ZOE).add("description", List.of(AttributeValue.of(bytes)))
                    .build();
            LDIFAddChangeRecord read = (LDIFAddChangeRecord) read(plan(new AddEntry(entry))).getFirst();
            assertArrayEquals(bytes, read.getEntryToAdd().getAttribute("description").getValueByteArray());
            assertEquals(ZOE.toString(), read.getDN());
        }
    }

    @Test
    void noLineIsLongerThan76AndAllAreAscii() {
        DirectoryEntry entry = DirectoryEntry.builder(ZOE).add("description", "long ".repeat(100))
                .add("jpegPhoto", List.of(AttributeValue.of(new byte[500]))).build();

        String ldif = plan(new AddEntry(entry)).ldif();

        assertTrue(ldif.lines().allMatch(line -> line.length() <= 76 || line.startsWith("#")), ldif);
        assertTrue(ldif.lines().filter(line -> !line.startsWith("#")).allMatch(line -> line.chars()
                .allMatch(c -> c < 0x80)), ldif);
    }

    @Test
    void readableTextStandsBesideItsBase64() {
        String ldif = plan(new AddEntry(DirectoryEntry.builder(ZOE).add("cn", "Zoë").build())).ldif();

        assertTrue(ldif.contains("cn:: Wm/Dqw==\n# cn: Zoë\n"), ldif);
    }

    @Test
    void commentsCannotSmuggleLines() throws Exception {
        DirectoryEntry entry = DirectoryEntry.builder(ZOE)
                .add("description", "é\nmail: eve@example.org", "é\rmail: eve@example.org",
                        "é\u0085mail: eve@example.org",
                        "é\u2028mail: eve@example.org")
                .build();

        LDIFAddChangeRecord read = (LDIFAddChangeRecord) read(plan(new AddEntry(entry))).getFirst();

        assertNull(read.getEntryToAdd().getAttribute("mail"));
    }

    @Test
    void modificationsKeepTheirOrder() throws Exception {
        ModifyEntry modify = new ModifyEntry(ZOE, List.of(modification(Type.DELETE, "quota", "1S"),
                modification(Type.ADD, "quota", "2S"), modification(Type.REPLACE, "lastChange", "17"),
                modification(Type.DELETE, "description")));

        LDIFModifyChangeRecord read = (LDIFModifyChangeRecord) read(plan(modify)).getFirst();

        assertEquals(List.of("DELETE quota [1S]", "ADD quota [2S]", "REPLACE lastChange [17]", "DELETE description []"),
                List.of(read.getModifications()).stream().map(change -> change.getModificationType().getName() + ' '
                        + change.getAttributeName() + ' ' + List.of(change.getValues())).toList());
    }

    @Test
    void namesThatNeedEscapesAreRenamedAndDeleted() throws Exception {
        Rdn rdn = Rdn.of("mail", " #zoë+\"held\"<x>;\\@example.org ");
        RenameEntry rename = new RenameEntry(ZOE, rdn, true, Optional.of(Dn.ROOT.child("dc", "net")));

        List<LDIFChangeRecord> read = read(plan(rename, new DeleteEntry(rename.renamed())));

        LDIFModifyDNChangeRecord renamed = (LDIFModifyDNChangeRecord) read.getFirst();
        assertEquals(rdn.value(), new com.unboundid.ldap.sdk.RDN(renamed.getNewRDN()).getAttributeValues()[0]);
        assertEquals("dc=net", renamed.getNewSuperiorDN());
        assertTrue(renamed.deleteOldRDN());
        assertEquals(Dn.ROOT.child("dc", "net").child(rdn), Dn.parse(read.get(1).getDN()));
    }

    @Test
    void secretsAreNotShown() throws Exception {
        String hash = "{SSHA}pDzdCGXQBkmk6pA1VLM7MihSjNyeNyUU";
        for (String attribute : List.of("userPassword", "USERPASSWORD", "clearPassword", "userPassword;x-old",
                "sambaNTPassword")) {
            ChangePlan plan = plan(
                    new AddEntry(DirectoryEntry.builder(ZOE).add("cn", "zoe").add(attribute, hash).build()),
                    new ModifyEntry(ZOE, List.of(modification(Type.REPLACE, attribute, hash),
                            modification(Type.REPLACE, "cn", "zoe"))));
            assertFalse(plan.ldif().contains("pDzd"), attribute);
            assertTrue(plan.ldif().contains("# replace: " + attribute + " (not shown)"), plan.ldif());
            LDIFModifyChangeRecord read = (LDIFModifyChangeRecord) read(plan).get(1);
            assertEquals(1, read.getModifications().length, "applying the text must not remove the password");
        }
    }

    @Test
    void emptyPlanIsEmptyText() {
        assertEquals("", ChangePlan.empty().ldif());
        assertTrue(ChangePlan.empty().then(ChangePlan.empty()).isEmpty());
    }

    private static Modification modification(Type type, String attribute, String... texts) {
        return new Modification(type, attribute, List.of(texts).stream().map(AttributeValue::of).toList());
    }

    private static ChangePlan plan(DirectoryChange... changes) {
        return new ChangePlan(List.of(changes).stream()
                .map(change -> new PlannedChange("zoe", change, Optional.empty())).toList());
    }

    private static List<LDIFChangeRecord> read(ChangePlan plan) throws IOException, LDIFException {
        List<LDIFChangeRecord> records = new ArrayList<>();
        try (LDIFReader reader = new LDIFReader(
                new ByteArrayInputStream(plan.ldif().getBytes(StandardCharsets.UTF_8)))) {
            for (LDIFChangeRecord record = reader.readChangeRecord(); record != null; record = reader
                    .readChangeRecord()) {
                records.add(record);
            }
        }
        return records;
    }
}
