// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.slapd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.process.ToolResult;

/** What the client's code relies on about OpenLDAP, looked at with OpenLDAP's own tools. */
class SlapdFactsTest {
    private static final int ENTRIES = 700;

    /** The {@code limits} of the reader, page size, resulting code and number of entries. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "-                                                  | 0   | 4 | 500",
            "-                                                  | 100 | 4 | 500",
            "users size.prtotal=unlimited                       | 0   | 4 | 500",
            "users size.prtotal=unlimited                       | 100 | 0 | 700",
            "users size.prtotal=disabled                        | 100 | 11 | 0",
            "users size.soft=100 size.hard=200 size.prtotal=600 | 0   | 4 | 100",
            "users size.soft=100 size.hard=200 size.prtotal=600 | 100 | 4 | 600",
            "users size=unlimited                               | 0   | 0 | 700",
    })
    void pagingIsLimitedLikeAPlainSearchUnlessPrtotalSaysOtherwise(String limits, int page, int code, int found) {
        try (TemporaryFolder folder = TemporaryFolder.create("facts-")) {
            Path ldif = MailDirectoryData.of(ENTRIES, 0, 1).write(folder.resolve("data.ldif"));
            SlapdBuilder builder = Slapd.builder(SchemaSet.PHAMM).ldif(ldif);
            if (!limits.equals("-")) {
                builder.limits(limits);
            }
            try (Slapd slapd = builder.start()) {
                assertResult(code, found, SlapdTest.asReader(slapd, search(slapd, page)));
                assertResult(0, ENTRIES, slapd.ldapsearch(search(slapd, page)));
            }
        }
    }

    @Test
    void aPageLargerThanAllowedIsRefused() {
        try (TemporaryFolder folder = TemporaryFolder.create("facts-")) {
            Path ldif = MailDirectoryData.of(ENTRIES, 0, 1).write(folder.resolve("data.ldif"));
            try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).ldif(ldif).limits("users size.pr=50").start()) {
                ToolResult refused = SlapdTest.asReader(slapd, search(slapd, 100));
                assertEquals(11, refused.exitCode(), refused.errors());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 4, 50", "150, 4, 150", "200, 4, 200", "201, 4, 200", "0, 4, 100"})
    void aClientMayAskForMoreThanTheSoftLimitUpToTheHardOne(String wanted, int code, int found) {
        try (TemporaryFolder folder = TemporaryFolder.create("facts-")) {
            Path ldif = MailDirectoryData.of(ENTRIES, 0, 1).write(folder.resolve("data.ldif"));
            try (Slapd slapd = Slapd.builder(SchemaSet.PHAMM).ldif(ldif).limits("users size.soft=100 size.hard=200")
                    .start()) {
                assertResult(code, found, slapd.ldapsearchAs(slapd.readerDn(), slapd.readerPassword(), "-z", wanted,
                        "-b", slapd.suffix(), "(objectClass=VirtualMailAccount)", "1.1"));
            }
        }
    }

    private static String[] search(Slapd slapd, int page) {
        List<String> arguments = new ArrayList<>();
        if (page > 0) {
            arguments.addAll(List.of("-E", "pr=" + page + "/noprompt"));
        }
        arguments.addAll(List.of("-b", slapd.suffix(), "(objectClass=VirtualMailAccount)", "1.1"));
        return arguments.toArray(String[]::new);
    }

    private static void assertResult(int code, int found, ToolResult result) {
        assertEquals(code, result.exitCode(), result.errors());
        assertEquals(found, result.lines().stream().filter(line -> line.startsWith("dn:")).count());
    }
}
