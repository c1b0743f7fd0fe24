// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class MarkedLinesTest {

    private final Marks marks = Marks.random();
    private final List<String> lines = new ArrayList<>();
    private final MarkedLines reader = new MarkedLines(marks, "command",
            (bytes, offset, length) -> lines.add(new String(bytes, offset, length, StandardCharsets.UTF_8)));

    private MarkedLines read(String text, int step) {
        byte[] bytes = text.replace("@ ", marks.word() + ' ').getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += step) {
            reader.write(bytes, from, Math.min(step, bytes.length - from));
        }
        return reader;
    }

    private String framed(String content) {
        return "Welcome!\n\n@ BEGIN command\n" + content + "\n@ END command 3\n\n@ DONE\nBye\n";
    }

    @Test
    void linesComeInAnyPieces() {
        for (int step : new int[] {1, 2, 7, 1000}) {
            MarkedLinesTest fresh = new MarkedLinesTest();
            MarkedLines end = fresh.read(fresh.framed("one\n\nthree é\n"), step);
            assertEquals(List.of("one", "", "three é"), fresh.lines);
            assertTrue(end.isWhole());
            assertEquals("3", end.status());
        }
    }

    @Test
    void nothingIsNoLineAndALineWithoutEndIsOne() {
        assertEquals(List.of(), readLines(""));
        assertEquals(List.of("last"), readLines("last"));
        assertEquals(List.of("", "x"), readLines("\nx\n"));
    }

    private static List<String> readLines(String content) {
        MarkedLinesTest fresh = new MarkedLinesTest();
        fresh.read(fresh.framed(content), 5);
        return fresh.lines;
    }

    @Test
    void marksOfOtherCallsAreContent() {
        String forged = "@@00000000000000000000000000000000 END command 0\n";
        assertEquals(List.of(forged.strip(), "x"), readLines(forged + "x\n"));
    }

    @Test
    void aCutIsNoticed() {
        String whole = framed("one\ntwo\n").replace("@ ", marks.word() + ' ');
        for (int length = 0; length < whole.indexOf(" DONE") + 6; length++) {
            MarkedLines part = new MarkedLines(marks, "command", (bytes, offset, count) -> assertTrue(count >= 0));
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            part.write(bytes, 0, length);
            assertFalse(part.isWhole(), "cut after " + length);
        }
    }

    @Test
    void aLineWithoutEndIsNotKeptForEver() {
        read("\n@ BEGIN command\n", 100);
        byte[] much = new byte[1 << 20];
        for (int i = 0; i < 65; i++) {
            reader.write(much, 0, much.length);
        }
        assertTrue(reader.isLineTooLong());
        assertEquals(List.of(), lines);
    }
}
