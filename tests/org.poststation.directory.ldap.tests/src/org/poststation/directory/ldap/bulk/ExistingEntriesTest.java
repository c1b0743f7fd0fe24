// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportCheck;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.ldap.LdapDirectoryService;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What a server has already is listed, not asked for one by one, where that is possible; the answers are the same. */
@Timeout(120)
class ExistingEntriesTest {

    private static final int PRESENT = 4000;
    /** Base, filter and attributes of a search for one entry, in slapd's log. */
    private static final String ONE_ENTRY = "scope=0";

    private ImportFixture fixture;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PHAMM).noSync().ldif(ldif(present())).start());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCheckInTheOrderOfTheServerListsThem() throws OperationException {
        assertEquals(Map.of(ImportOutcome.UNCHANGED, (long) PRESENT), check(fixture.session(), present()));
        requireListed();
    }

    @Test
    void anImportListsThemToo() throws OperationException {
        assertEquals(PRESENT, fixture.run(ldif(present()), ImportMode.ADD_OR_UPDATE).counts()
                .of(ImportOutcome.UNCHANGED));
        requireListed();
    }

    @Test
    void inAnotherOrderTheAnswersAreTheSame() throws OperationException {
        List<String> records = present();
        Collections.shuffle(records, new Random(3));
        assertEquals(Map.of(ImportOutcome.UNCHANGED, (long) PRESENT), check(fixture.session(), records));
    }

    @Test
    void whatIsMissingOrDifferentInBetweenIsFound() throws OperationException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < PRESENT; i++) {
            records.add(i % 10 == 3 ? person(i, "other") : person(i, "same"));
            if (i % 7 == 0) {
                records.add(person(i + PRESENT, "new"));
            }
        }
        long changed = PRESENT / 10;
        long added = records.size() - PRESENT;
        Map<ImportOutcome, Long> expected = Map.of(ImportOutcome.UNCHANGED, PRESENT - changed, ImportOutcome.CHANGED,
                changed, ImportOutcome.ADDED, added);
        assertEquals(expected, check(fixture.session(), records));
        assertEquals(expected, fixture.run(ldif(records), ImportMode.ADD_OR_UPDATE).counts().outcomes());
        assertEquals(Map.of(ImportOutcome.UNCHANGED, (long) records.size()), check(fixture.session(), records));
    }

    @Test
    void aServerThatListsOnlyAFewIsAskedForTheRest() throws OperationException {
        Slapd slapd = fixture.slapd();
        ConnectionProfile profile = fixture.session().profile();
        ConnectionProfile reader = new ConnectionProfile("reader", profile.endpoint(), slapd.readerDn(),
                profile.baseDn(), profile.schema(), profile.schemaSettings(), false, profile.limits());
        try (DirectorySession limited = new LdapDirectoryService().open(reader,
                Secret.of(slapd.readerPassword().toCharArray()), new Cancellation())) {
            assertEquals(Map.of(ImportOutcome.UNCHANGED, (long) PRESENT), check(limited, present()));
        }
    }

    @Test
    void aRecordMayNameWhatAnEarlierOneOfTheFileChanged() throws OperationException {
        List<String> records = present();
        records.set(2000, "dn: " + name(2000) + "\nchangetype: modrdn\nnewrdn: cn=renamed\ndeleteoldrdn: 1\n");
        records.add(2001, person(2000, "again"));
        records.add(2002, "dn: " + name(2003) + "\nchangetype: modify\nreplace: sn\nsn: written\n");
        Map<ImportOutcome, Long> outcomes = fixture.run(ldif(records), ImportMode.ADD_OR_UPDATE).counts().outcomes();
        assertEquals(Map.of(ImportOutcome.RENAMED, 1L, ImportOutcome.ADDED, 1L, ImportOutcome.CHANGED, 2L,
                ImportOutcome.UNCHANGED, PRESENT - 2L), outcomes);
        assertEquals(List.of("again"), fixture.slapd().values(name(2000), "sn"));
        assertEquals(List.of("same"), fixture.slapd().values(name(2003), "sn"));
    }

    private void requireListed() {
        long alone = fixture.slapd().log().lines().filter(line -> line.contains(ONE_ENTRY)).count();
        assertTrue(alone < PRESENT / 4, () -> alone + " entries were asked for one by one");
    }

    private Map<ImportOutcome, Long> check(DirectorySession session, List<String> records) throws OperationException {
        LdifImport source = LdifImport.of(fixture.write("check.ldif", ldif(records)));
        try (CheckReport report = new ImportCheck(session, source,
                ImportOptions.of(ImportMode.ADD_OR_UPDATE)).run(Progress.silent())) {
            return report.expected();
        }
    }

    private static List<String> present() {
        return IntStream.range(0, PRESENT).mapToObj(number -> person(number, "same"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String ldif(List<String> records) {
        return String.join("\n", records);
    }

    private static String person(int number, String surname) {
        return "dn: " + name(number) + "\nobjectClass: person\ncn: number" + number + "\nsn: " + surname + "\n";
    }

    private static String name(int number) {
        return "cn=number" + number + ",dc=example,dc=org";
    }
}
