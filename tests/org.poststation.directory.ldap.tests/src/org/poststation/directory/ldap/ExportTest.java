// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.Matching;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.directory.export.ExportScope.Selected;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Exports from a real server; what comes out is loaded by slapadd. */
@Timeout(120)
class ExportTest {

    private static final MailDirectoryData DATA = MailDirectoryData.of(1200, 100, 2);
    private static final ExportOptions LDIF = ExportOptions.of(ExportFormat.LDIF);
    private static final ExportOptions CSV = ExportOptions.of(ExportFormat.CSV);
    private static final Set<String> MADE_BY_SLAPADD = Set.of("structuralobjectclass", "entryuuid", "creatorsname",
            "createtimestamp", "entrycsn", "modifiersname", "modifytimestamp", "contextcsn");

    private static TemporaryFolder data;
    private static Slapd slapd;

    private TemporaryFolder folder;
    private DirectorySession session;

    @BeforeAll
    static void start() {
        data = TemporaryFolder.create("export-data-");
        slapd = Slapd.builder(SchemaSet.PHAMM).noSync().ldif(DATA.write(data.resolve("data.ldif"))).start();
        // an entry that the server delivers before the one above it
        slapd.modify("""
                dn: cn=child,dc=example,dc=org
                changetype: add
                objectClass: organizationalRole
                cn: child
                description: Zoë, "held"

                dn: cn=grandchild,cn=child,dc=example,dc=org
                changetype: add
                objectClass: organizationalRole
                cn: grandchild
                description:: AA==

                dn: ou=late,dc=example,dc=org
                changetype: add
                objectClass: organizationalUnit
                ou: late

                dn: cn=child,dc=example,dc=org
                changetype: modrdn
                newrdn: cn=child
                deleteoldrdn: 1
                newsuperior: ou=late,dc=example,dc=org
                """);
    }

    @AfterAll
    static void stop() {
        slapd.close();
        data.close();
    }

    @BeforeEach
    void open() throws OperationException {
        folder = TemporaryFolder.create("export-");
        session = Fixture.open(slapd);
    }

    @AfterEach
    void close() {
        session.close();
        folder.close();
    }

    @Test
    void everythingIsLoadedByAnEmptyServer() throws Exception {
        Path file = folder.resolve("all.ldif");

        ExportReport report = export(new Everything(), new ExportOptions(ExportFormat.LDIF, true, false), file);

        List<LdifRecord> records = records(file);
        assertEquals(report.entries(), records.size());
        assertParentsFirst(records);
        try (Slapd empty = Slapd.builder(SchemaSet.PHAMM).withoutBaseEntries().noSync().ldif(file).start()) {
            assertEquals(entries(slapd.dump(), MADE_BY_SLAPADD), entries(empty.dump(), MADE_BY_SLAPADD));
        }
    }

    @Test
    void whatTheServerKeepsIsLoadedToo() throws Exception {
        Path file = folder.resolve("all.ldif");

        export(new Everything(), new ExportOptions(ExportFormat.LDIF, true, true), file);

        try (Slapd empty = Slapd.builder(SchemaSet.PHAMM).withoutBaseEntries().noSync().ldif(file).start()) {
            assertEquals(entries(slapd.dump(), Set.of("contextcsn")), entries(empty.dump(), Set.of("contextcsn")));
        }
    }

    @Test
    void passwordsAreLeftOutUnlessTheyAreWanted() throws Exception {
        Path without = folder.resolve("without.ldif");
        Path with = folder.resolve("with.ldif");

        export(new Everything(), LDIF, without);
        export(new Everything(), new ExportOptions(ExportFormat.LDIF, true, false), with);

        assertFalse(Files.readString(without).toLowerCase(Locale.ROOT).contains("userpassword"));
        assertTrue(Files.readString(without).contains("# Passwords are left out."));
        assertTrue(Files.readString(with).contains("userPassword"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(with)));
        Path csv = folder.resolve("rows.csv");
        export(new Everything(), CSV, csv);
        assertFalse(Files.readString(csv).toLowerCase(Locale.ROOT).contains("userpassword"));
    }

    @Test
    void aDomainIsItsEntryAndWhatIsInIt() throws Exception {
        Path file = folder.resolve("domain.ldif");
        String domain = DATA.domain(1);

        ExportReport report = export(new OfDomain(domain), LDIF, file);

        List<LdifRecord> records = records(file);
        assertEquals(651, report.entries());
        assertEquals(651, records.size());
        assertTrue(records.stream().allMatch(record -> record.change().dn().toString().contains("vd=" + domain)));
        assertParentsFirst(records);
        OperationException unknown = assertThrows(OperationException.class,
                () -> export(new OfDomain("nowhere.example"), LDIF, folder.resolve("none.ldif")));
        assertTrue(unknown.explanation().what().contains("nowhere.example"));
        assertFalse(Files.exists(folder.resolve("none.ldif")));
    }

    @Test
    void mailObjectsOfADomainAreFoundWhereverTheyStand() throws Exception {
        slapd.modify("dn: mail=away@" + DATA.domain(0) + ",dc=example,dc=org\nchangetype: add\n"
                + "objectClass: VirtualMailAlias\nmail: away@" + DATA.domain(0)
                + "\nmaildrop: a@b.example\ncn: a\nsn: a\n"
                + "accountActive: TRUE\nlastChange: 1\n");
        Path file = folder.resolve("domain.ldif");

        export(new OfDomain(DATA.domain(0).toUpperCase(Locale.ROOT)), LDIF, file);

        assertTrue(records(file).stream().anyMatch(record -> record.change().dn().toString().startsWith("mail=away@")));
    }

    @Test
    void aFilterChooses() throws Exception {
        Path file = folder.resolve("some.ldif");

        ExportReport report = export(new Matching(Filter.parse("(cn=*child)")), LDIF, file);

        assertEquals(2, report.entries());
        assertEquals(List.of("cn=child,ou=late,dc=example,dc=org", "cn=grandchild,cn=child,ou=late,dc=example,dc=org"),
                records(file).stream().map(record -> record.change().dn().toString()).toList());
    }

    @Test
    void aSelectionIsExportedAndWhatIsGoneIsCounted() throws Exception {
        for (int count : List.of(3, 600)) {
            List<Dn> names = new ArrayList<>(List.of(Dn.parse("mail=gone@example.org,dc=example,dc=org")));
            for (int i = 0; i < count; i++) {
                names.add(Dn.parse(DATA.mailboxDn(i)));
            }
            Path file = folder.resolve(count + ".ldif");

            ExportReport report = export(new Selected(names), LDIF, file);

            assertEquals(new ExportReport(count, 0, 1, 0), report);
            Set<Dn> exported = new HashSet<>(records(file).stream().map(record -> record.change().dn())
                    .toList());
            assertEquals(Set.copyOf(names.subList(1, names.size())), exported);
        }
    }

    @Test
    void linesOfCsvAreOnesOfMailObjects() throws Exception {
        Path file = folder.resolve("rows.csv");
        slapd.modify("dn: mail=eve@" + DATA.domain(0) + "," + "vd=" + DATA.domain(0) + "," + DATA.base()
                + "\nchangetype: add\nobjectClass: VirtualMailAlias\nmail: eve@" + DATA.domain(0)
                + "\nmaildrop: a@b.example\nmaildrop: c@d.example\ncn: =cmd|'calc'!A1, \"x\"\nsn: +1\n"
                + "accountActive: TRUE\nlastChange: 1\n");

        ExportReport report = export(new OfDomain(DATA.domain(0)), CSV, file);

        List<String> lines = Files.readString(file).lines().toList();
        assertEquals(report.entries() + 1, lines.size());
        assertTrue(lines.getFirst().startsWith("kind,dn,"), lines.getFirst());
        String eve = lines.stream().filter(line -> line.contains("eve@")).findFirst().orElseThrow();
        assertTrue(eve.startsWith("alias,\"mail=eve@"), eve);
        assertTrue(eve.contains("\"'=cmd|'calc'!A1, \"\"x\"\"\""), eve);
        assertTrue(eve.contains(",'+1,"), eve);
        assertTrue(eve.contains(",a@b.example;c@d.example,"), eve);
        assertTrue(export(new Everything(), CSV, file).skipped() > 0);
    }

    @Test
    void whatTheServerCutsOffIsNoExport() throws Exception {
        Path file = Files.writeString(folder.resolve("old.ldif"), "old");
        try (DirectorySession reader = Fixture.openAsReader(slapd)) {
            OperationException failure = assertThrows(OperationException.class,
                    () -> operation(reader, new Everything(), LDIF, file).run(Progress.silent()));
            assertTrue(failure.explanation().what().contains("500"), failure.getMessage());
        }
        assertOnly("old", file);
    }

    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("old.ldif"), "old");
        OperationException failure;
        limitFiles("100000");
        try {
            failure = assertThrows(OperationException.class, () -> export(new Everything(), LDIF, file));
        } finally {
            limitFiles("unlimited");
        }
        assertInstanceOf(IOException.class, failure.getCause());
        assertTrue(failure.explanation().what().contains(file.toString()));
        assertOnly("old", file);
        assertThrows(OperationException.class, () -> export(new Everything(), LDIF, Path.of("/dev/full")));
        assertTrue(Files.exists(Path.of("/dev/full")));
    }

    @Test
    void aFolderThatIsMissingIsExplained() {
        OperationException failure = assertThrows(OperationException.class,
                () -> export(new Everything(), LDIF, folder.resolve("none").resolve("x.ldif")));
        assertFalse(failure.explanation().nextStep().isEmpty());
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        Cancellation cancellation = new Cancellation();
        Progress progress = new Progress() {
            @Override
            public void begin(String step, long total) {
                // nobody looks
            }

            @Override
            public void done(long units) {
                if (units == 700) {
                    cancellation.request();
                }
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
        assertThrows(OperationCancelledException.class,
                () -> operation(session, new Everything(), LDIF, folder.resolve("x.ldif")).run(progress));
        assertNothing();
    }

    @Test
    void aServerThatDiesLeavesNothing() throws Exception {
        try (Slapd dying = Slapd.builder(SchemaSet.PHAMM).noSync().ldif(data.resolve("data.ldif")).start();
                DirectorySession other = Fixture.open(dying)) {
            Filter killing = Filter.ANY;
            Progress progress = killingAfter(300, dying);
            assertThrows(ConnectionFailedException.class,
                    () -> operation(other, new Matching(killing), LDIF, folder.resolve("x.ldif")).run(progress));
        }
        assertNothing();
    }

    private static Progress killingAfter(long entries, Slapd server) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                // nobody looks
            }

            @Override
            public void done(long units) {
                if (units == entries) {
                    server.kill();
                }
            }

            @Override
            public Cancellation cancellation() {
                return new Cancellation();
            }
        };
    }

    private ExportReport export(ExportScope scope, ExportOptions options, Path file) throws OperationException {
        return operation(session, scope, options, file).run(Progress.silent());
    }

    private static ExportOperation operation(DirectorySession session, ExportScope scope, ExportOptions options,
            Path file) {
        MailDirectory directory = new MailDirectory(session, SchemaProfiles.require("phamm", Map.of()));
        return new ExportOperation(directory, scope, options, file);
    }

    /** The soft limit of this process, so that a write fails as on a full disk. */
    private static void limitFiles(String bytes) {
        Tool.of("prlimit", "util-linux")
                .with(List.of("--pid", Long.toString(ProcessHandle.current().pid()), "--fsize=" + bytes + ":"))
                .timeout(Duration.ofSeconds(20)).runSuccessfully();
    }

    private void assertOnly(String content, Path file) throws IOException {
        assertEquals(content, Files.readString(file));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(List.of(file), all.toList());
        }
    }

    private void assertNothing() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("."))) {
            assertEquals(List.of(), all.toList());
        }
    }

    private static void assertParentsFirst(List<LdifRecord> records) {
        Set<Dn> all = new HashSet<>(records.stream().map(record -> record.change().dn()).toList());
        Set<Dn> before = new HashSet<>();
        for (LdifRecord record : records) {
            Dn dn = record.change().dn();
            assertTrue(!all.contains(dn.parent()) || before.contains(dn.parent()), dn::toString);
            before.add(dn);
        }
    }

    private static List<LdifRecord> records(Path file) throws OperationException {
        List<LdifRecord> records = new ArrayList<>();
        try (LdifReader reader = LdifReader.open(file, LdifOptions.standard())) {
            for (Optional<LdifItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                records.add(assertInstanceOf(LdifRecord.class, item.get()));
            }
        }
        return records;
    }

    /** Entries by name, attributes by name, values in any order. */
    private Map<String, Map<String, Set<String>>> entries(String dump, Set<String> without) throws OperationException {
        Map<String, Map<String, Set<String>>> entries = new TreeMap<>();
        for (LdifRecord record : records(folder.write("dump.ldif", dump))) {
            DirectoryEntry entry = ((AddEntry) record.change()).entry();
            Map<String, Set<String>> attributes = new TreeMap<>();
            entry.attributes().stream()
                    .filter(attribute -> !without.contains(attribute.name().toLowerCase(Locale.ROOT)))
                    .forEach(attribute -> attributes.put(attribute.name().toLowerCase(Locale.ROOT),
                            new TreeSet<>(attribute.values().stream().map(Object::toString).toList())));
            entries.put(entry.dn().toString(), attributes);
        }
        return entries;
    }
}
