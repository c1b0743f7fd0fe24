// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** What is no LDIF is told with its place, and the next record is read. */
class MalformedLdifTest {

    private static final String GOOD = "dn: cn=good\ncn: good\n";

    @ParameterizedTest
    @CsvSource({"NO_DN,1,1,'cn: a'", "NO_DN,1,1,'changetype: add|dn: cn=a'", "NO_COLON,3,1,'dn: cn=a|cn: a|oops'",
            "NO_COLON,2,1,'dn: cn=a|cn'", "ORPHAN_FOLD,1,1,' x: y'", "TAB,3,1,'dn: cn=a|cn: a|\tb'",
            "BAD_NAME,2,3,'dn: cn=a|cn$: a'", "BAD_NAME,2,1,'dn: cn=a|: a'", "BAD_NAME,2,1,'dn: cn=a|-: a'",
            "BASE64,2,8,'dn: cn=a|cn:: YQ$='", "BASE64,2,9,'dn: cn=a|cn:: YQ='", "BASE64,2,7,'dn: cn=a|cn:: ='",
            "BASE64,2,7,'dn: cn=a|cn:: Y==='", "BASE64,3,2,'dn: cn=a|cn:: YQ|  ==b'",
            "BASE64,4,4,'dn: cn=a|cn:: YWFh| YWFh| YW-h'", "BASE64,1,6,'dn:: *'", "NO_ATTRIBUTES,1,5,'dn: cn=a'",
            "NO_ATTRIBUTES,2,13,'dn: cn=a|changetype: add'", "BAD_CHANGETYPE,2,13,'dn: cn=a|changetype: remove'",
            "BAD_STEP,3,7,'dn: cn=a|changetype: modify|upd8: cn'",
            "INCREMENT,3,12,'dn: cn=a|changetype: modify|increment: uidNumber|uidNumber: 1|-'",
            "OTHER_ATTRIBUTE,5,10,'dn: cn=a|changetype: modify|add: cn|cn: x|replace: mail|mail: y|-'",
            "NO_VALUES,4,1,'dn: cn=a|changetype: modify|add: cn|-'",
            "BAD_NAME,3,6,'dn: cn=a|changetype: modify|add: c n|-'",
            "NO_COLON,4,1,'dn: cn=a|changetype: modify|delete: cn|--'",
            "EXTRA_LINE,3,5,'dn: cn=a|changetype: delete|cn: x'",
            "EXTRA_LINE,5,5,'dn: cn=a|changetype: modrdn|newrdn: cn=b|deleteoldrdn: 1|cn: x'",
            "LINE_EXPECTED,2,19,'dn: cn=a|changetype: modrdn'",
            "LINE_EXPECTED,3,13,'dn: cn=a|changetype: modrdn|newrdn: cn=b'",
            "BAD_FLAG,4,15,'dn: cn=a|changetype: modrdn|newrdn: cn=b|deleteoldrdn: 2'",
            "BAD_RDN,3,9,'dn: cn=a|changetype: modrdn|newrdn: cn=b,dc=org|deleteoldrdn: 1'",
            "BAD_RDN,3,8,'dn: cn=a|changetype: modrdn|newrdn:|deleteoldrdn: 1'",
            "BAD_CONTROL,2,10,'dn: cn=a|control: sort|changetype: delete'",
            "BAD_CONTROL,2,10,'dn: cn=a|control: 1.2 maybe|changetype: delete'",
            "LINE_EXPECTED,3,6,'dn: cn=a|control: 1.2|cn: x'", "BAD_VERSION,1,10,'version: 2'",
            "BAD_NAME,1,1,'\ufeff\ufeffdn: cn=a|cn: x'", "URL_OFF,2,13,'dn: cn=a|jpegPhoto:< file:///etc/passwd'"})
    void theFaultAndItsPlace(LdifFault fault, long line, int column, String lines) throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = lines.replace("|", "\n") + "\n";
            List<LdifItem> items = Ldif.read((text + "\n" + GOOD).replace("\n", end));

            MalformedLdif malformed = assertInstanceOf(MalformedLdif.class, items.getFirst(), text);
            assertEquals(fault, ((LdifSyntaxException) malformed.problem()).fault());
            assertEquals(line + ":" + column, malformed.line() + ":" + malformed.column());
            assertEquals("cn=good", ((LdifRecord) items.getLast()).change().dn().toString());
        }
    }

    @Test
    void aNameThatIsNone() throws Exception {
        MalformedLdif malformed = Ldif.malformed("dn: cn=a,b,dc=org\ncn: a\n");

        assertInstanceOf(InvalidDnException.class, malformed.problem());
        assertEquals("cn=a,b,dc=org", malformed.dn());
        assertEquals("1:5", malformed.line() + ":" + malformed.column());
    }

    @Test
    void aNameThatIsNotText() throws Exception {
        byte[] text = "dn: cn=Zo?\ncn: a\n".getBytes(StandardCharsets.UTF_8);
        text[9] = (byte) 0xeb;

        MalformedLdif malformed = (MalformedLdif) Ldif.read(text, LdifOptions.standard()).getFirst();

        assertEquals(LdifFault.NOT_UTF8, ((LdifSyntaxException) malformed.problem()).fault());
    }

    @Test
    void linesBeforeANameAreARecordOfTheirOwn() throws Exception {
        List<LdifItem> items = Ldif.read("cn: lost\n" + GOOD);

        assertInstanceOf(MalformedLdif.class, items.get(0));
        assertEquals(1, ((LdifRecord) items.get(1)).remarks().size());
    }

    @Test
    void sourceAndNameOfWhatIsMalformed() throws Exception {
        MalformedLdif malformed = Ldif.malformed("\n\n# c\ndn: cn=a\ncn: a\nuserPassword secret\n# d\n\n");

        assertEquals("dn: cn=a\ncn: a\nuserPassword secret\n# d\n",
                new String(malformed.source(), StandardCharsets.UTF_8));
        assertEquals("cn=a", malformed.dn());
        assertEquals(new LdifPlace(4, 6, malformed.source().length), malformed.place());
        assertFalse((malformed + malformed.problem().explanation().toString()).contains("secret"));
    }

    @Test
    void garbageIsMalformedAndEnds() throws Exception {
        Random random = new Random(7);
        for (int size : List.of(1, 10, 1000, 300_000)) {
            byte[] garbage = new byte[size];
            random.nextBytes(garbage);
            List<LdifItem> items = Ldif.read(garbage, LdifOptions.standard());
            assertTrue(items.stream().allMatch(MalformedLdif.class::isInstance));
        }
        MalformedLdif archive = Ldif.malformed("PK\u0003\u0004\u0014\u0000");
        assertEquals(LdifFault.BINARY, ((LdifSyntaxException) archive.problem()).fault());
        byte[] utf16 = ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE);
        MalformedLdif wide = (MalformedLdif) Ldif.read(utf16, LdifOptions.standard()).getFirst();
        assertEquals(LdifFault.BINARY, ((LdifSyntaxException) wide.problem()).fault());
    }

    @Test
    void everyCutOfAFileEnds() throws Exception {
        byte[] whole = ("version: 1\r\ndn:: Y249YQ==\r\ncontrol: 1.2 true:: AA==\r\nchangetype: modify\r\nadd: cn\r\n"
                + "cn: folded\r\n  here\r\n-\r\n\r\n" + GOOD).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            List<LdifItem> items = Ldif.read(Arrays.copyOf(whole, length), LdifOptions.standard());
            boolean endsInLine = length > 12 && whole[length - 1] != '\n' && whole[length - 1] != '\r';
            boolean told = !items.isEmpty() && (items.getLast() instanceof MalformedLdif
                    || items.getLast() instanceof LdifRecord record && !record.remarks().isEmpty());
            assertTrue(told || !endsInLine, "cut at " + length);
        }
    }

    @Test
    void aRecordThatIsTooLargeIsLetGo() throws Exception {
        LdifOptions small = new LdifOptions(false, 1000);
        String large = "dn: cn=large\ncn: large\ndescription: " + "x".repeat(1_000_000) + "\ncn: b\n";
        String many = "dn: cn=many\n" + "cn: a\n".repeat(100);

        List<LdifItem> items = Ldif.read((GOOD + "\n" + large + "\n" + GOOD + "\n" + many + GOOD)
                .getBytes(StandardCharsets.UTF_8), small);

        assertEquals(5, items.size());
        for (int index : List.of(1, 3)) {
            MalformedLdif malformed = (MalformedLdif) items.get(index);
            assertEquals(LdifFault.TOO_LARGE, ((LdifSyntaxException) malformed.problem()).fault());
            assertTrue(malformed.source().length <= 4096);
        }
        MalformedLdif first = (MalformedLdif) items.get(1);
        assertEquals("cn=large", first.dn());
        assertEquals(6, first.line());
        assertEquals(new LdifPlace(4, GOOD.length() + 1, large.length()), first.place());
        assertEquals("cn=good", ((LdifRecord) items.get(4)).change().dn().toString());
    }

    @Test
    void aLineOfAHundredMegabytesNeedsNoMemory() throws Exception {
        long size = 100L << 20;
        InputStream line = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at++ < size ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = (int) Math.min(length, size - at);
                Arrays.fill(bytes, offset, offset + Math.max(count, 0), (byte) 'x');
                at += count;
                return count > 0 ? count : -1;
            }
        };
        InputStream good = new ByteArrayInputStream(("\n\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        LdifOptions options = new LdifOptions(false, 1 << 20);
        try (LdifReader reader = LdifReader.of("x", new SequenceInputStream(line, good), options)) {
            MalformedLdif malformed = (MalformedLdif) reader.next().orElseThrow();
            assertEquals(size + 1, malformed.place().length());
            assertInstanceOf(LdifRecord.class, reader.next().orElseThrow());
            assertEquals(Optional.empty(), reader.next());
        }
    }

    @Test
    void packedFilesAreUnpacked() throws Exception {
        byte[] packed = packed(GOOD);
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(packed);
        two.writeBytes(packed("\n" + GOOD));

        assertInstanceOf(LdifRecord.class, Ldif.read(packed, LdifOptions.standard()).getFirst());
        assertEquals(2, Ldif.read(two.toByteArray(), LdifOptions.standard()).size());
    }

    @Test
    void aPackedFileThatWasCutIsAFailureAfterItsRecords(@TempDir Path folder) throws Exception {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append("dn: cn=").append(random.nextLong()).append("\ncn: ").append(random.nextLong()).append("\n\n");
        }
        byte[] packed = packed(text.toString());
        Path file = Files.write(folder.resolve("cut.ldif.gz"), Arrays.copyOf(packed, packed.length / 2));
        int records = 0;
        try (LdifReader reader = LdifReader.open(file, LdifOptions.standard())) {
            OperationException failure = null;
            while (failure == null) {
                try {
                    assertInstanceOf(LdifRecord.class, reader.next().orElseThrow());
                    records++;
                } catch (OperationException cut) {
                    failure = cut;
                }
            }
            assertTrue(failure.explanation().what().contains("cut.ldif.gz"));
            assertEquals(packed.length / 2, reader.bytesRead());
        }
        assertTrue(records > 5000, "read " + records);
    }

    @Test
    void whatCannotBeOpenedIsExplained(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.ldif");
        Path broken = Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 0});
        for (Path path : List.of(missing, broken, folder)) {
            OperationException failure = assertThrows(OperationException.class, () -> {
                try (LdifReader reader = LdifReader.open(path, LdifOptions.standard())) {
                    reader.next();
                }
            });
            assertTrue(failure.explanation().what().contains(path.toString()));
            assertFalse(failure.explanation().nextStep().isEmpty());
        }
    }

    @Test
    void valuesInOtherFiles(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a photo"), new byte[] {1, 2, 3});
        LdifOptions allowed = new LdifOptions(true, 1000);
        AddEntry add = (AddEntry) ((LdifRecord) url(file.toUri().toString(), allowed)).change();
        assertEquals(3, add.entry().values("jpegPhoto").getFirst().length());

        Files.write(file, new byte[1001]);
        assertEquals(LdifFault.URL_TOO_LARGE, fault(url(file.toUri().toString(), allowed)));
        assertEquals(LdifFault.URL_UNREADABLE, fault(url(folder.toUri().toString(), allowed)));
        assertEquals(LdifFault.URL_UNREADABLE, fault(url("file:///dev/zero", allowed)));
        assertEquals(LdifFault.URL_UNREADABLE, fault(url(folder.resolve("none").toUri().toString(), allowed)));
        for (String other : List.of("http://example.org/x", "file://host/x", "/etc/passwd", "file:x", "::", "")) {
            assertEquals(LdifFault.URL_NOT_FILE, fault(url(other, allowed)), other);
        }
    }

    @ParameterizedTest
    @EnumSource(LdifFault.class)
    void everyFaultIsExplainedInEveryLanguage(LdifFault fault) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.ITALIAN)) {
            ResourceBundle texts = ResourceBundle
                    .getBundle("org.poststation.directory.ldif.wording", locale);
            assertTrue(texts.containsKey(fault + ".what") && texts.containsKey(fault + ".next"), locale.toString());
        }
        Explanation explanation = new LdifSyntaxException(fault, null, "first", "second").explanation();
        assertFalse(explanation.what().isEmpty() || explanation.nextStep().isEmpty());
    }

    private static LdifItem url(String url, LdifOptions options) throws OperationException {
        return Ldif.read(("dn: cn=a\njpegPhoto:< " + url + "\n").getBytes(StandardCharsets.UTF_8), options).getFirst();
    }

    private static LdifFault fault(LdifItem item) {
        return ((LdifSyntaxException) ((MalformedLdif) item).problem()).fault();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
