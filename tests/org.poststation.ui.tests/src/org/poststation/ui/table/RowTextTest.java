// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.ui.work.FileExport;

class RowTextTest {

    private static final List<Column<String[]>> COLUMNS = List.of(
            Column.words("one", "One, first", 10, row -> row[0]), Column.words("two", "Two", 10, row -> row[1]));

    @Test
    void cellsWithCommasQuotesAndLineEndsAreQuoted() {
        assertEquals("\"One, first\",Two\r\n\"a,b\",\"say \"\"hi\"\"\"\r\nplain,\"two\nlines\"\r\n", RowText.csv(
                COLUMNS,
                Rows.of(List.<String[]>of(new String[] {"a,b", "say \"hi\""}, new String[] {"plain", "two\nlines"}))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldCalculateStaysText(String formula) {
        String csv = RowText.csv(COLUMNS, Rows.of(List.<String[]>of(new String[] {formula, "x"})));
        assertEquals('\'' + formula + ",x", csv.split("\r\n")[1]);
    }

    @Test
    void linesHaveOneTabBetweenCells() {
        assertEquals("a b\tc d" + System.lineSeparator(),
                RowText.lines(COLUMNS, Rows.of(List.<String[]>of(new String[] {"a\tb", "c\nd"}))));
    }

    @Test
    void aFileIsReplacedOnlyWhenAllIsWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "old");
        Rows<String[]> broken = new Rows<>() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public String[] get(int index) {
                if (index == 1) {
                    throw new IllegalStateException("row is gone");
                }
                return new String[] {"a", "b"};
            }
        };
        assertThrows(IllegalStateException.class,
                () -> FileExport.write(file, out -> CsvExport.write(out, COLUMNS, broken)));
        assertEquals("old", Files.readString(file));
        FileExport.write(file, out -> CsvExport.write(out, COLUMNS,
                Rows.of(List.<String[]>of(new String[] {"Zoë", "x"}))));
        assertEquals("\"One, first\",Two\r\nZoë,x\r\n", Files.readString(file));
        assertEquals(1, folder.toFile().list().length, "nothing is left beside it");
    }
}
