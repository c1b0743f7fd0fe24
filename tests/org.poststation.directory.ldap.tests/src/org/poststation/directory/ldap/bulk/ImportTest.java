// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.journal.Intent;
import org.poststation.operation.OperationException;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Imports of good files into a real server. */
@Timeout(120)
class ImportTest {

    private static final String BASE = "o=hosting,dc=example,dc=org";

    private ImportFixture fixture;

    @BeforeEach
    void start() throws OperationException {
        fixture = new ImportFixture(Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").start());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aWholeDirectoryIsAdded() throws Exception {
        MailDirectoryData data = MailDirectoryData.of(2000, 500, 10);
        ImportReport report = fixture.run(data.write(fixture.path("in.ldif")), ImportMode.ADD_ONLY);
        assertTrue(report.isClean(), report::toString);
        assertEquals(data.entries(), report.counts().of(ImportOutcome.ADDED));
        assertEquals(data.entries(), fixture.entriesBelow(data.base()));
        assertEquals(data.entries(), fixture.journal().intents().size());
    }

    @Test
    void childrenMayStandBeforeTheirParents() throws Exception {
        String ldif = String.join("\n", List.of(mailbox("a"), mailbox("b"), domain(), hosting()));
        ImportReport report = fixture.run(ldif, ImportMode.ADD_ONLY);
        assertTrue(report.isClean(), report::toString);
        assertEquals(4, report.counts().of(ImportOutcome.ADDED));
        assertEquals(4, fixture.entriesBelow("o=hosting,dc=example,dc=org"));
    }

    @Test
    void whatExistsGetsOnlyWhatDiffers() throws Exception {
        fixture.run(hosting() + "\n" + domain() + "\n" + mailbox("a") + "\n" + mailbox("b"), ImportMode.ADD_ONLY);
        List<String> before = fixture.slapd().values(dn("a"), "entryCSN");
        fixture.slapd().modify("dn: " + dn("b") + "\nchangetype: modify\nadd: quota\nquota: 1S\n");
        String ldif = mailbox("a") + "\n" + mailbox("b").replace("sn: b", "sn: Berg\nsn: b") + "\n" + mailbox("c");
        ImportReport report = fixture.run(ldif, ImportMode.ADD_OR_UPDATE);
        assertTrue(report.isClean(), report::toString);
        assertEquals(1, report.counts().of(ImportOutcome.UNCHANGED));
        assertEquals(1, report.counts().of(ImportOutcome.CHANGED));
        assertEquals(1, report.counts().of(ImportOutcome.ADDED));
        assertEquals(before, fixture.slapd().values(dn("a"), "entryCSN"), "not touched");
        assertEquals(List.of("Berg", "b"), fixture.slapd().values(dn("b"), "sn").stream().sorted().toList());
        assertEquals(List.of("1S"), fixture.slapd().values(dn("b"), "quota"), "what the file does not name stays");
    }

    @Test
    void updatingAddsNothing() throws Exception {
        fixture.run(hosting() + "\n" + domain(), ImportMode.ADD_ONLY);
        ImportReport report = fixture.run(domain() + "\n" + mailbox("a"), ImportMode.UPDATE_ONLY);
        assertEquals(1, report.counts().of(ImportOutcome.UNCHANGED));
        assertEquals(Map.of(32, 1L), report.counts().codes());
        assertEquals(2, fixture.entriesBelow(BASE));
    }

    @Test
    void changeRecordsOfEveryKindAreDoneInOrder() throws Exception {
        String ldif = hosting() + "\n" + domain() + "\n" + mailbox("a") + "\n" + mailbox("b") + "\n"
                + "dn: " + dn("a") + "\nchangetype: modify\nadd: quota\nquota: 1S\n-\nreplace: sn\nsn: Ano\n-\n\n"
                + "dn: " + dn("a") + "\nchangetype: modrdn\nnewrdn: mail=z@example.com\ndeleteoldrdn: 1\n\n"
                + "dn: " + dn("z") + "\nchangetype: modify\nreplace: cn\ncn: Zed\n-\n\n"
                + "dn: " + dn("b") + "\nchangetype: delete\n";
        ImportReport report = fixture.run(ldif, ImportMode.AS_WRITTEN);
        assertTrue(report.isClean(), report::toString);
        assertEquals(List.of("Zed"), fixture.slapd().values(dn("z"), "cn"));
        assertEquals(List.of("Ano"), fixture.slapd().values(dn("z"), "sn"));
        assertEquals(3, fixture.entriesBelow(BASE));
        // What concerns different entries may overtake.
        Intent deletion = fixture.journal().intents().stream()
                .filter(intent -> intent.change() instanceof DeleteEntry).findFirst().orElseThrow();
        assertEquals(List.of("b"), deletion.before().orElseThrow().texts("cn"), "can be taken back");
    }

    @Test
    void controlsOfARecordReachTheServer() throws Exception {
        String unknown = "\ncontrol: 1.2.3.4.5 %s\nchangetype: modify\nreplace: cn\ncn: %s\n-\n\n";
        ImportReport report = fixture.run(hosting() + "\n" + domain() + "\n" + mailbox("a") + "\n" + mailbox("b") + "\n"
                + "dn: " + dn("a") + unknown.formatted("true", "Ano") + "dn: " + dn("b")
                + unknown.formatted("false", "Bea"), ImportMode.AS_WRITTEN);
        assertEquals(Map.of(12, 1L), report.counts().codes(), "a critical control that the server does not know");
        assertEquals(List.of("a"), fixture.slapd().values(dn("a"), "cn"));
        assertEquals(List.of("Bea"), fixture.slapd().values(dn("b"), "cn"));
    }

    @Test
    void aSynchronisationMakesTheDirectoryAsTheFile() throws Exception {
        fixture.run(hosting() + "\n" + domain() + "\n" + mailbox("a") + "\n" + mailbox("b") + "\n"
                + domain().replace("example.com", "example.net") + "\n"
                + mailbox("a").replace("example.com", "example.net"), ImportMode.ADD_ONLY);
        String ldif = hosting() + "\n" + domain() + "\n" + mailbox("b").replace("cn: b", "cn: c") + "\n" + mailbox("n");
        ImportReport refused = fixture.run(ldif, ImportOptions.sync(fixture.dn(BASE), 2));
        assertEquals(ImportReport.End.STOPPED, refused.end());
        assertEquals(7, fixture.entriesBelow(BASE), "three deletions were not agreed to");
        ImportReport report = fixture.run(ldif, ImportOptions.sync(fixture.dn(BASE), 3));
        assertTrue(report.isClean(), report::toString);
        assertEquals(3, report.counts().of(ImportOutcome.DELETED));
        assertEquals(List.of("c"), fixture.slapd().values(dn("b"), "cn"));
        assertEquals(4, fixture.entriesBelow(BASE));
    }

    @Test
    void passwordsInClearTextAreHashedAndServersOwnAttributesLeftOut() throws Exception {
        String ldif = hosting() + "\n" + domain() + "\n" + mailbox("a") + "userPassword: Postillion-7\n"
                + "entryUUID: 11111111-1111-1111-1111-111111111111\nmodifyTimestamp: 20200101000000Z\n\n"
                + mailbox("b") + "userPassword: {SSHA}abcdefgh\n";
        ImportReport report = fixture.run(ldif, ImportMode.ADD_ONLY);
        assertTrue(report.isClean(), report::toString);
        assertEquals(1, report.counts().passwords());
        assertTrue(fixture.slapd().values(dn("a"), "userPassword").getFirst().startsWith("{SSHA512}"));
        assertEquals("{SSHA}abcdefgh", fixture.slapd().values(dn("b"), "userPassword").getFirst());
        ImportReport kept = fixture.run(mailbox("c") + "userPassword: Postillion-7\n",
                ImportOptions.of(ImportMode.ADD_ONLY).withHashing(Optional.empty()));
        assertEquals(0, kept.counts().passwords());
        assertEquals("Postillion-7", fixture.slapd().values(dn("c"), "userPassword").getFirst());
    }

    @Test
    void aPasswordIsCountedOnceHoweverOftenItsRecordIsPutOff() throws Exception {
        String ldif = String.join("\n", List.of(mailbox("a") + "userPassword: Postillion-7\n",
                mailbox("b") + "userPassword: Postillion-8\n", domain(), hosting(),
                "dn: cn=nobody,ou=nowhere,dc=example,dc=org\nobjectClass: person\ncn: nobody\nsn: nobody\n"
                        + "userPassword: Postillion-9\n"));
        ImportReport report = fixture.run(ldif, ImportMode.ADD_ONLY);
        assertEquals(4, report.counts().of(ImportOutcome.ADDED), report::toString);
        assertEquals(1, report.counts().of(ImportOutcome.REJECTED), report::toString);
        assertEquals(2, report.counts().passwords());
    }

    private static String dn(String name) {
        return "mail=" + name + "@example.com,vd=example.com," + BASE;
    }

    private static String hosting() {
        return "dn: o=hosting,dc=example,dc=org\nobjectClass: organization\no: hosting\n";
    }

    private static String domain() {
        return "dn: vd=example.com,o=hosting,dc=example,dc=org\nobjectClass: VirtualDomain\nvd: example.com\n"
                + "accountActive: TRUE\nlastChange: 1\ndelete: FALSE\n";
    }

    private static String mailbox(String name) {
        String address = name + "@example.com";
        return "dn: mail=" + address + ",vd=example.com,o=hosting,dc=example,dc=org\nobjectClass: VirtualMailAccount\n"
                + "mail: " + address + "\ncn: " + name + "\nsn: " + name + "\nvdHome: /home/vmail\nmailbox: " + name
                + "/\naccountActive: TRUE\nlastChange: 1\ndelete: FALSE\n";
    }
}
