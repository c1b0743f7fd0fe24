// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.directory.schema.Field;
import org.poststation.operation.OperationException;

/** Tables are cut into rows whatever wrote them. */
class RowsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rowsOfCsv(String end) throws Exception {
        List<SourceRow> rows = csv("mail,cn\na@b.example,\"Held, Zoë\"\n\n\"x\"\"y\",\n \"a\",b\n\"two\nlines\",z"
                .replace("\n", end));

        assertEquals(List.of(List.of("mail", "cn"), List.of("a@b.example", "Held, Zoë"), List.of("x\"y", ""),
                List.of(" \"a\"", "b"), List.of("two\nlines", "z")), rows.stream().map(SourceRow::cells).toList());
        assertEquals(List.of(1L, 2L, 4L, 5L, 6L), rows.stream().map(row -> row.line().place().line()).toList());
    }

    @Test
    void anUnclosedQuotationMarkCostsOneRow() throws Exception {
        List<SourceRow> rows = csv("a,b\n\"open,x\n" + "c,d\n".repeat(1000));

        assertEquals(1002, rows.size());
        assertEquals(SourceFault.OPEN_QUOTE, rows.get(1).problem().fault());
        assertTrue(rows.stream().skip(2).allMatch(row -> row.cells().equals(List.of("c", "d"))));
        assertEquals(SourceFault.AFTER_QUOTE, csv("\"a\"b,c").getFirst().problem().fault());
    }

    @Test
    void whatKeptASpreadsheetFromCalculatingIsTakenAway() throws Exception {
        assertEquals(List.of("=1+1", "-x", "'", "'a"), csv("'=1+1,'-x,',''a".replace("''a", "'a")).getFirst().cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterAndEncodingAreFoundOut(String delimiter) throws Exception {
        String text = "E-Mail,Vorname,Nachname,Notiz\nzoe@example.org,Zoë,\"H,e\",x\n".replace(",", delimiter);
        for (Charset encoding : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            CsvTable table = CsvTable.read(Files.write(folder.resolve("a.csv"), text.getBytes(encoding)),
                    CsvMapping.standard(), 10);
            assertEquals(new CsvDialect(delimiter.charAt(0), encoding), table.dialect());
            assertEquals(List.of("zoe@example.org", "Zoë", "H" + delimiter + "e", "x"), table.rows().getFirst());
            assertEquals(Map.of(Field.ADDRESS, "E-Mail", Field.GIVEN_NAME, "Vorname", Field.SURNAME, "Nachname"),
                    CsvMapping.standard().resolved(table.columns()).columns());
            CsvTable nameless = CsvTable.read(folder.resolve("a.csv"), CsvMapping.standard().withHeader(false), 1);
            assertEquals(List.of("1", "2", "3", "4"), nameless.columns());
            assertEquals("E-Mail", nameless.rows().getFirst().getFirst());
        }
        Path marked = Files.write(folder.resolve("b.csv"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        assertEquals("E-Mail", CsvTable.read(marked, CsvMapping.standard(), 1).columns().getFirst());
        Path utf8 = Files.write(folder.resolve("c.csv"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        assertEquals("E-Mail", CsvTable.read(utf8, CsvMapping.standard(), 1).columns().getFirst());
    }

    @Test
    void anEmptyFileHasNoColumns() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThrows(OperationException.class, () -> CsvTable.read(empty, CsvMapping.standard(), 1));
        assertThrows(OperationException.class, () -> CsvTable.read(folder.resolve("none"), CsvMapping.standard(), 1));
        assertThrows(OperationException.class, () -> CsvTable.read(folder, CsvMapping.standard(), 1));
    }

    @Test
    void aliasesGoOnInLinesThatBeginWithSpace() throws Exception {
        List<SourceRow> rows = aliases("""
                # local aliases
                root: zoe,
                \tida@example.net
                # in between

                  , bo
                "quoted name" : x
                list: :include:/etc/list
                nothing here
                : empty
                """);

        assertEquals(List.of("root", "quoted name", "list"),
                rows.subList(0, 3).stream().map(row -> row.cells().getFirst()).toList());
        assertEquals(List.of("zoe", "ida@example.net", "bo"), AliasTargets.split(rows.getFirst().cells().getLast()));
        assertEquals(2, rows.getFirst().line().place().line());
        assertEquals(SourceFault.NOT_ALIAS, rows.getLast().problem().fault());
    }

    @Test
    void dumpsOfNisHaveNoColon() throws Exception {
        List<SourceRow> rows = aliases("postmaster root\nsales  zoe, ida@example.net\nnews :include:/etc/news\n");

        assertEquals(List.of(List.of("postmaster", "root"), List.of("sales", "zoe, ida@example.net"),
                List.of("news", ":include:/etc/news")), rows.stream().map(SourceRow::cells).toList());
    }

    @Test
    void targetsAreSeparatedByCommasUnlessTheyAreQuoted() {
        assertEquals(List.of("|/usr/bin/vacation zoe", "a", "b@c"),
                AliasTargets.split(" \"|/usr/bin/vacation zoe\", a b@c,"));
        assertEquals(List.of("|/usr/bin/prog -x", "/var/mail/x", ":include: /etc/l", "\\zoe"),
                AliasTargets.split("|/usr/bin/prog -x, /var/mail/x, :include: /etc/l, \\zoe"));
        assertEquals(List.of("|echo \"a, b\""), AliasTargets.split("\"|echo \\\"a, b\\\"\""));
        assertEquals(List.of(), AliasTargets.split("  , "));
    }

    private List<SourceRow> csv(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        return all(new CsvRows(new SourceLines(file, StandardCharsets.UTF_8), ','));
    }

    private List<SourceRow> aliases(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("aliases"), text);
        return all(new AliasRows(new SourceLines(file, StandardCharsets.UTF_8)));
    }

    private static List<SourceRow> all(RowReader reader) throws OperationException {
        List<SourceRow> rows = new ArrayList<>();
        try (reader) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
