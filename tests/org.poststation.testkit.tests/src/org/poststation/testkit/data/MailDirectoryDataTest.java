// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

class MailDirectoryDataTest {
    @Test
    void everyEntryIsAcceptedAndSearchable() {
        MailDirectoryData data = MailDirectoryData.of(3000, 1003, 7);
        try (TemporaryFolder folder = TemporaryFolder.create("data-");
                Slapd slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                        .ldif(data.write(folder.resolve("data.ldif"))).start()) {
            assertEquals(data.entries(), found(slapd, data, "(objectClass=*)"));
            assertEquals(3000, found(slapd, data, "(objectClass=VirtualMailAccount)"));
            assertEquals(1003, found(slapd, data, "(objectClass=VirtualMailAlias)"));
            assertEquals(7, found(slapd, data, "(objectClass=VirtualDomain)"));
            assertEquals(List.of(data.mailbox(2345)), slapd.values(data.mailboxDn(2345), "mail"));
            assertEquals(1, found(slapd, data, "(mail=" + data.alias(777) + ")"));
            slapd.client("ldapwhoami", List.of("-x", "-D", data.mailboxDn(1), "-w", MailDirectoryData.PASSWORD))
                    .requireSuccess();
            slapd.client("ldapwhoami", List.of("-x", "-D", data.serviceDn(), "-w", MailDirectoryData.PASSWORD))
                    .requireSuccess();
        }
    }

    @Test
    void theSameParametersGiveTheSameText() throws IOException {
        assertEquals(text(MailDirectoryData.of(50, 50, 3)), text(MailDirectoryData.of(50, 50, 3)));
        assertNotEquals(text(MailDirectoryData.of(50, 50, 3)), text(MailDirectoryData.of(50, 50, 4)));
    }

    @Test
    void addressesOfTheLargestDirectoryAreUnique() {
        MailDirectoryData data = MailDirectoryData.benchmark();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < data.mailboxes(); i++) {
            assertTrue(seen.add(data.mailbox(i)), data.mailbox(i));
        }
        for (int i = 0; i < data.aliases(); i++) {
            assertTrue(seen.add(data.alias(i)), data.alias(i));
        }
        assertEquals(300_000, seen.size());
    }

    @Test
    void moreThanAThousandMailboxesOfADomainStayUnique() {
        MailDirectoryData data = MailDirectoryData.of(9000, 0, 1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < data.mailboxes(); i++) {
            assertTrue(seen.add(data.mailbox(i)), data.mailbox(i));
        }
    }

    @Test
    void aDomainWithoutMailboxesStillHasAliases() throws IOException {
        assertTrue(text(MailDirectoryData.of(0, 2, 1)).contains("maildrop: nobody@elsewhere.example"));
    }

    @Test
    void threeHundredThousandEntriesAreWrittenAsAStream() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("data-")) {
            Path file = MailDirectoryData.benchmark().write(folder.resolve("data.ldif"));
            long size = Files.size(file);
            assertTrue(size > 150_000_000, "size " + size);
        }
    }

    private static String text(MailDirectoryData data) throws IOException {
        StringWriter writer = new StringWriter();
        data.write(writer);
        return writer.toString();
    }

    private static int found(Slapd slapd, MailDirectoryData data, String filter) {
        String dns = slapd.ldapsearch("-b", data.base(), filter, "1.1").requireSuccess().output();
        return (int) dns.lines().filter(line -> line.startsWith("dn:")).count();
    }
}
