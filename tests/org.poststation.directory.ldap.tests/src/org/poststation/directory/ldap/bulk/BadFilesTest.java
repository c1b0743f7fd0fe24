// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Files with faults: what is good in them goes in, the rest is kept with the reason. */
@Timeout(120)
class BadFilesTest {

    private static final String BASE = "dc=example,dc=org";

    private ImportFixture fixture;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PLAIN).noSync().logLevel("none").start());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aRecordThatEndsInItsMiddleIsRejected() throws Exception {
        ImportReport report = fixture.run(person("a") + "\n" + person("b").replace("sn: b\n", "userPassword:: c2Vj"),
                ImportMode.ADD_ONLY);
        requireOneRejected(report, "line 6", "sn");
        assertTrue(rejects().endsWith("userPassword:: c2Vj\n\n"), rejects());
    }

    @Test
    void aLineOfAHundredMegabytesIsRejectedAndTheRestGoesIn() throws Exception {
        Path file = fixture.path("in.ldif");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("dn: cn=huge," + BASE + "\nobjectClass: person\ncn: huge\nsn: huge\ndescription: ");
            String chunk = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(chunk);
            }
            out.write("\n\n" + person("a"));
        }
        requireOneRejected(fixture.run(file, ImportMode.ADD_ONLY), "Line 1 ", "");
    }

    @Test
    void wrongBase64IsRejectedWithItsPlace() throws Exception {
        ImportReport report = fixture.run(
                person("b").replace("sn: b", "sn:: !!!").replace("cn: b\n", "cn: b\nuserPassword: Secret-1\n") + "\n"
                        + person("a"),
                ImportMode.ADD_ONLY);
        requireOneRejected(report, "Line 1 ", "");
        Files.writeString(report.rejects().orElseThrow(), rejects().replace("sn:: !!!", "sn: b"));
        assertTrue(fixture.run(report.rejects().orElseThrow(), ImportMode.ADD_ONLY).isClean());
        assertEquals(List.of("b"), fixture.slapd().values(dn("b"), "sn"));
    }

    @Test
    void everyLineEndIsUnderstoodAndKeptInWhatIsRejected() throws Exception {
        String bad = person("b").replace("sn: b\n", "");
        ImportReport report = fixture.run((bad + "\n" + person("a")).replace("\n", "\r"), ImportMode.ADD_ONLY);
        requireOneRejected(report, "Line 1 ", "");
        assertTrue(rejects().contains(bad.replace("\n", "\r")), rejects());
        Files.writeString(report.rejects().orElseThrow(), rejects().replace("cn: b\r", "cn: b\rsn: b\r"));
        assertTrue(fixture.run(report.rejects().orElseThrow(), ImportMode.ADD_ONLY).isClean());
    }

    @Test
    void aRecordWithoutBlankLineBeforeItIsFoundAgain() throws Exception {
        ImportReport report = fixture.run(person("b") + person("a"), ImportMode.ADD_ONLY);
        assertTrue(report.isClean(), report::toString);
        assertEquals(2, report.counts().of(ImportOutcome.ADDED), report::toString);
        assertEquals(List.of("a"), fixture.slapd().values(dn("a"), "sn"));
        assertEquals(List.of("b"), fixture.slapd().values(dn("b"), "sn"));
    }

    @Test
    void aChangeOfAnEntryThatIsNotThereIsRejected() throws Exception {
        ImportReport report = fixture.run(
                "dn: " + dn("none") + "\nchangetype: modify\nreplace: sn\nsn: x\n-\n\n" + person("a"),
                ImportMode.AS_WRITTEN);
        assertEquals(Map.of(32, 1L), report.counts().codes());
        requireOneRejected(report, "Line 1 of in.ldif: result code 32", dn("none"));
        assertTrue(fixture.journal().intents().stream().noneMatch(intent -> intent.before().isPresent()));
    }

    @Test
    void whatStandsBelowAFailedEntryIsSkippedWithoutBeingSent() throws Exception {
        StringBuilder ldif = new StringBuilder("dn: ou=bad," + BASE + "\nobjectClass: nonsense\nou: bad\n\n");
        int children = 3000;
        for (int i = 0; i < children; i++) {
            ldif.append(person("c" + i).replace("," + BASE, ",ou=bad," + BASE)).append('\n');
        }
        ldif.append(person("deep").replace("," + BASE, ",cn=c1,ou=bad," + BASE)).append('\n').append(person("a"));
        ImportReport report = fixture.run(ldif.toString(), ImportMode.ADD_ONLY);
        assertEquals(1, report.counts().of(ImportOutcome.REJECTED));
        assertEquals(children + 1, report.counts().of(ImportOutcome.SKIPPED));
        assertEquals(Map.of(1L, children + 1L), report.skipped(), "one reason");
        assertEquals(1, report.counts().of(ImportOutcome.ADDED));
        assertEquals(2, fixture.journal().intents().size(), "the children were not even sent");
    }

    @Test
    void whatStandsBelowAnEntryThatNobodyHasIsRejected() throws Exception {
        ImportReport report = fixture.run(
                person("x").replace("," + BASE, ",ou=none," + BASE) + "\n" + person("a"), ImportMode.ADD_ONLY);
        requireOneRejected(report, "ou=none," + BASE, "neither in the directory nor in the file");
    }

    @Test
    void theSameEntryTwiceIsAddedOnce() throws Exception {
        ImportReport report = fixture.run(person("a") + "\n" + person("a").replace("sn: a", "sn: other"),
                ImportMode.ADD_ONLY);
        requireOneRejected(report, "Line 6 of in.ldif: result code 68", "");
        assertEquals(List.of("a"), fixture.slapd().values(dn("a"), "sn"));
    }

    @Test
    void hostileServerTextsAndNamesStayComments() throws Exception {
        String name = "x\\0Adn: cn=evil";
        ImportReport report = fixture.run("dn: cn=" + name + "," + BASE + "\nobjectClass: person\n\n" + person("a"),
                ImportMode.ADD_ONLY);
        assertEquals(1, report.counts().of(ImportOutcome.REJECTED));
        assertTrue(rejects().lines().takeWhile(line -> !line.startsWith("dn:")).allMatch(line -> line.startsWith("#")));
        assertFalse(rejects().lines().anyMatch(line -> line.startsWith("dn: cn=evil")), rejects());
    }

    @Test
    void anEmptyFileIsImported() throws Exception {
        ImportReport report = fixture.run("# nothing\n", ImportMode.ADD_ONLY);
        assertTrue(report.isClean());
        assertEquals(0, report.counts().records());
        assertTrue(report.journalEntry().isEmpty());
    }

    private void requireOneRejected(ImportReport report, String place, String reason) throws Exception {
        assertEquals(ImportReport.End.COMPLETE, report.end(), report::toString);
        assertEquals(1, report.counts().of(ImportOutcome.REJECTED), report::toString);
        assertEquals(1, report.counts().of(ImportOutcome.ADDED), report::toString);
        assertEquals(List.of("a"), fixture.slapd().values(dn("a"), "sn"));
        String comments = rejects().lines().filter(line -> line.startsWith("#")).toList().toString();
        assertTrue(comments.toLowerCase().contains(place.toLowerCase()), comments);
        assertTrue(comments.contains(reason), comments);
        assertFalse(comments.contains("Secret-1"), comments);
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(report.rejects().orElseThrow())));
    }

    private String rejects() throws IOException {
        return Files.readString(fixture.path("in.rejected.ldif"));
    }

    private static String person(String name) {
        return "dn: " + dn(name) + "\nobjectClass: person\ncn: " + name + "\nsn: " + name + "\n";
    }

    private static String dn(String name) {
        return "cn=" + name + "," + BASE;
    }
}
