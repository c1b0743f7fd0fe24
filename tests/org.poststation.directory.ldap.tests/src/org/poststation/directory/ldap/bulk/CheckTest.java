// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.FindingKind;
import org.poststation.directory.bulk.ImportCheck;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Files are checked against a real server, and nothing is written. */
@Timeout(120)
class CheckTest {

    private static final String FAULTY = """
            version: 1

            dn: cn=one,dc=example,dc=org
            objectClass: person
            cn: one

            dn: cn=two,dc=example,dc=org
            objectClass: person
            cn: two
            sn:: !!!

            dn: cn=three,dc=example,dc=org
            objectClass: person
            cn: three
            sn: a
            description: first

            dn: cn=Three,dc=example,dc=org
            objectClass: person
            cn: Three
            sn: a

            dn: cn=four,ou=nowhere,dc=example,dc=org
            objectClass: person
            cn: four
            sn: a

            dn: dc=example,dc=org
            objectClass: organization
            objectClass: dcObject
            o: example
            dc: example

            dn: cn=five,dc=example,dc=org
            changetype: delete

            dn: cn=six,cn=three,dc=example,dc=org
            objectClass: person
            cn: six
            sn: a
            nonsense: b
            """;

    private ImportFixture fixture;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PHAMM).sample().noSync().logLevel("none").start());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aGoodFileHasNoFindings() throws Exception {
        MailDirectoryData data = new MailDirectoryData(500, 100, 5, "ou=new,dc=example,dc=org");
        Path file = fixture.path("in.ldif");
        data.write(file);
        String above = "dn: ou=new,dc=example,dc=org\nobjectClass: organizationalUnit\nou: new\n\n";
        fixture.write("in.ldif", above + Files.readString(file));
        String before = fixture.slapd().dump();
        try (CheckReport report = check(file, ImportMode.ADD_ONLY)) {
            assertEquals(List.of(), findings(report));
            assertTrue(report.isClean());
            assertEquals(data.entries() + 1, report.expected(ImportOutcome.ADDED));
        }
        assertEquals(before, fixture.slapd().dump());
    }

    @Test
    void everyKindOfFaultIsFoundWithItsLine() throws Exception {
        try (CheckReport report = check(fixture.write("in.ldif", FAULTY), ImportMode.AS_WRITTEN)) {
            Map<Long, ImportFinding> byLine = findings(report).stream()
                    .collect(Collectors.toMap(ImportFinding::line, Function.identity()));
            assertEquals(FindingKind.SCHEMA, byLine.get(3L).kind());
            assertEquals(List.of("sn"), byLine.get(3L).attributes());
            assertEquals(FindingKind.SYNTAX, byLine.get(10L).kind());
            assertEquals(6, byLine.get(10L).column());
            assertEquals(FindingKind.DUPLICATE, byLine.get(18L).kind());
            assertTrue(byLine.get(18L).text().contains("12"), byLine.get(18L).text());
            assertEquals(FindingKind.PARENT, byLine.get(23L).kind());
            assertEquals(FindingKind.EXISTS, byLine.get(28L).kind());
            assertEquals(FindingKind.ABSENT, byLine.get(34L).kind());
            assertEquals(List.of("nonsense"), byLine.get(37L).attributes());
            assertEquals(7, report.findings().size());
            assertEquals(7, report.expected(ImportOutcome.REJECTED));
            assertEquals(1, report.expected(ImportOutcome.ADDED));
            assertEquals(8, report.records());
        }
    }

    @Test
    void valuesThatTheSchemaForbidsAreFoundBeforeTheServerRefusesThem() throws Exception {
        String domain = "dn: vd=%1$s,o=hosting,dc=example,dc=org\nobjectClass: VirtualDomain\nvd: %1$s\n"
                + "lastChange: 1\ndelete: FALSE\n";
        Path file = fixture.write("in.ldif", domain.formatted("two.example")
                + "accountActive: TRUE\naccountActive: FALSE\n\n" + domain.formatted("some.example")
                + "accountActive: perhaps\n");
        try (CheckReport report = check(file, ImportMode.ADD_ONLY)) {
            assertEquals(List.of("1 SCHEMA [accountActive]", "9 SCHEMA [accountActive]"), findings(report).stream()
                    .map(found -> found.line() + " " + found.kind() + " " + found.attributes()).toList());
            assertNotEquals(findings(report).getFirst().text(), findings(report).getLast().text());
            assertEquals(2, report.expected(ImportOutcome.REJECTED));
        }
        assertEquals(2, fixture.run(file, ImportMode.ADD_ONLY).counts().of(ImportOutcome.REJECTED));
    }

    @Test
    void aFileThatEndsInItsMiddleIsToldEvenWhereTheRecordIsWhole() throws Exception {
        Path file = fixture.write("in.ldif", "dn: cn=a,dc=example,dc=org\nobjectClass: person\ncn: a\nsn: Unfini");
        try (CheckReport report = check(file, ImportMode.ADD_ONLY)) {
            ImportFinding cut = findings(report).getFirst();
            assertEquals(FindingKind.REMARK, cut.kind());
            assertTrue(cut.text().contains("ends within the last line"), cut::text);
        }
    }

    @Test
    void whatWouldChangeIsNamedByAttributeAndItsResultIsCheckedToo() throws Exception {
        String base = "dc=example,dc=org";
        fixture.slapd().load("dn: cn=a,dc=example,dc=org\nobjectClass: person\ncn: a\nsn: a\ndescription: old\n");
        String ldif = "dn: cn=a," + base
                + "\nobjectClass: person\ncn: a\nsn: a\ndescription: new\nuserPassword: Secret1\n\n"
                + "dn: cn=reader," + base + "\ncn: reader\n\n"
                + "dn: cn=a," + base + "\nchangetype: modify\ndelete: sn\n-\n";
        try (CheckReport report = check(fixture.write("in.ldif", ldif), ImportMode.ADD_OR_UPDATE)) {
            List<ImportFinding> found = findings(report);
            assertEquals(FindingKind.CHANGE, found.get(0).kind());
            assertEquals(List.of("description", "userPassword"), found.get(0).attributes());
            assertEquals(FindingKind.SCHEMA, found.get(1).kind());
            assertEquals(List.of("sn"), found.get(1).attributes());
            assertEquals(2, found.size());
            assertEquals(1, report.passwords());
            assertEquals(1, report.expected(ImportOutcome.UNCHANGED));
            assertEquals(1, report.expected(ImportOutcome.CHANGED));
            assertTrue(found.stream().noneMatch(finding -> finding.toString().contains("Secret1")), found::toString);
        }
    }

    @Test
    void aSynchronisationTellsWhatItWouldDelete() throws Exception {
        String ldif = "dn: o=hosting,dc=example,dc=org\nobjectClass: organization\no: hosting\n";
        ImportOptions options = ImportOptions.sync(fixture.dn("o=hosting,dc=example,dc=org"), 0);
        long there = fixture.entriesBelow("o=hosting,dc=example,dc=org") - 1;
        try (CheckReport report = new ImportCheck(fixture.target().session(),
                LdifImport.of(fixture.write("in.ldif", ldif)), options).run(Progress.silent())) {
            assertEquals(there, report.deletions());
            assertEquals(there, report.entriesBelow());
            assertEquals(1, report.records());
        }
    }

    @Test
    void manyFindingsAreReadFromTheDisk() throws Exception {
        int many = 12_000;
        StringBuilder ldif = new StringBuilder();
        for (int i = 0; i < many; i++) {
            ldif.append("dn: cn=n").append(i).append(",dc=example,dc=org\nobjectClass: person\ncn: n").append(i)
                    .append("\n\n");
        }
        try (CheckReport report = check(fixture.write("in.ldif", ldif.toString()), ImportMode.ADD_ONLY)) {
            assertEquals(many, report.findings().size());
            assertEquals(many, report.findings().count(FindingKind.SCHEMA));
            assertEquals(many, findings(report).stream().map(ImportFinding::dn).distinct().count());
        }
    }

    private CheckReport check(Path file, ImportMode mode) throws OperationException {
        return new ImportCheck(fixture.target().session(), LdifImport.of(file), ImportOptions.of(mode))
                .run(Progress.silent());
    }

    private static List<ImportFinding> findings(CheckReport report) {
        List<ImportFinding> all = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            all.add(report.findings().get(i));
        }
        // Their order is only nearly that of the file.
        all.sort(Comparator.comparingLong(ImportFinding::line));
        return all;
    }
}
