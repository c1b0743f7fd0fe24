// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A directory that is larger than the memory is exported: its entries go through, and do not stay. */
@Timeout(300)
class LargeExportTest {

    private static final MailDirectoryData DATA = MailDirectoryData.of(70_000, 0, 20);
    /** Less than the text of the entries. */
    private static final String HEAP = "-Xmx40m";

    private static Product console;
    private static Slapd slapd;

    @BeforeAll
    static void start() {
        console = new Product();
        slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none").ldif(DATA.write(console.path("data.ldif")))
                .start();
    }

    @AfterAll
    static void stop() {
        slapd.close();
        console.close();
    }

    @Test
    void ldifGoesThroughASmallHeap() throws IOException {
        assertEquals(DATA.mailboxes(), exported("ldif", "dn: mail="));
    }

    @Test
    void rowsGoThroughASmallHeap() throws IOException {
        assertEquals(DATA.mailboxes(), exported("csv", "mailbox,"));
    }

    /** Exports everything; returns how many lines begin so. */
    private static long exported(String format, String beginning) throws IOException {
        Path file = console.path("all." + format);
        console.command("export", "--format", format, "--output", file.toString(), "--ldap", slapd.url(), "--bind-dn",
                slapd.rootDn(), "--password-file", console.file("password", slapd.rootPassword() + "\n"), "--base",
                slapd.suffix()).environment("JAVA_TOOL_OPTIONS", HEAP).run().requireCode(0);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(beginning)).count();
        }
    }
}
