// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.Matching;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.directory.export.ExportScope.Selected;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Exports from a real server; what comes out is loaded by slapadd. */
@Timeout(120)
class ExportTest extends ExportFixture {

    private static final Set<String> MADE_BY_SLAPADD = Set.of("structuralobjectclass", "entryuuid", "creatorsname",
            "createtimestamp", "entrycsn", "modifiersname", "modifytimestamp", "contextcsn");

    @BeforeAll
    static void addWhatComesBeforeItsParent() {
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

        assertTrue(records(file).stream()
                .anyMatch(record -> record.change().dn().toString().startsWith("mail=away@")));
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
        slapd.modify("dn: mail=eve@" + DATA.domain(0) + "," + "vd=" + DATA.domain(0) + ","
                + DATA.base()
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

    private static void assertParentsFirst(List<LdifRecord> records) {
        Set<Dn> all = new HashSet<>(records.stream().map(record -> record.change().dn()).toList());
        Set<Dn> before = new HashSet<>();
        for (LdifRecord record : records) {
            Dn dn = record.change().dn();
            assertTrue(!all.contains(dn.parent()) || before.contains(dn.parent()), dn::toString);
            before.add(dn);
        }
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
