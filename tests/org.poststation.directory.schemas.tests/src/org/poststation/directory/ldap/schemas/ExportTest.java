// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.Dn;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.directory.export.ExportScope.Selected;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** What every schema's sample looks like in a file, and that an empty server loads it. */
class ExportTest {

    private static final ExportOptions LDIF = ExportOptions.of(ExportFormat.LDIF);
    private static final ExportOptions CSV = ExportOptions.of(ExportFormat.CSV);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SchemaSet.class)
    void everythingIsLoadedByAnEmptyServer(SchemaSet schema) throws OperationException, IOException {
        try (ServedSchema served = new ServedSchema(schema)) {
            Path all = folder.resolve("all.ldif");
            export(served, new Everything(), new ExportOptions(ExportFormat.LDIF, true, true), all);
            try (Slapd empty = Slapd.builder(schema).withoutBaseEntries().noSync().ldif(all).start()) {
                assertEquals(entries(served.slapd()), entries(empty));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaSet.class)
    void aDomainASelectionAndATableHaveWhatTheyShould(SchemaSet schema) throws OperationException, IOException {
        try (ServedSchema served = new ServedSchema(schema)) {
            String address = served.address();
            List<AccountRow> rows = rows(served);
            Path domain = folder.resolve("domain.ldif");
            export(served, new OfDomain("example.com"), LDIF, domain);
            assertTrue(Files.readString(domain).contains(address));
            assertFalse(Files.readString(domain).contains("dn: dc=example,dc=org\n"));

            AccountRow mailbox = rows.stream().filter(row -> row.address().equals(address)).findFirst().orElseThrow();
            Path one = folder.resolve("one.ldif");
            assertEquals(1, export(served, new Selected(List.of(Dn.parseServed(mailbox.dn()))), LDIF, one).entries());
            String unfolded = Files.readString(one).replace("\n ", "");
            assertTrue(unfolded.contains("\ndn: " + mailbox.dn() + "\n"), unfolded);

            Path table = folder.resolve("all.csv");
            export(served, new Everything(), CSV, table);
            List<String> lines = Files.readAllLines(table);
            for (AccountRow row : rows) {
                assertTrue(lines.stream().anyMatch(line -> line.contains(row.address())), () -> row + "\n" + lines);
            }
        }
    }

    private static ExportReport export(ServedSchema served, ExportScope scope, ExportOptions options, Path file)
            throws OperationException {
        return new ExportOperation(served.directory(), scope, options, file).run(Progress.silent());
    }

    private static List<AccountRow> rows(ServedSchema served) throws OperationException {
        List<AccountRow> rows = new ArrayList<>();
        served.directory().list(rows::addAll, Progress.silent());
        return rows;
    }

    /** All entries with what the server keeps itself, but for its own bookmark. */
    private static Set<String> entries(Slapd slapd) {
        Set<String> entries = new TreeSet<>();
        for (String entry : slapd.dump().split("\n\n")) {
            entries.add(Arrays.stream(entry.replace("\n ", "").split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("contextCSN:")).sorted().toList().toString());
        }
        entries.remove("[]");
        return entries;
    }
}
