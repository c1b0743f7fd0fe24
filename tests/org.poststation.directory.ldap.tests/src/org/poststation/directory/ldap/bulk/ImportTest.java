// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.operation.OperationException;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Imports of good files into a real server. */
@Timeout(120)
class ImportTest {

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
