// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TableTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void columnsAreAlignedAndNothingFollowsTheLast() {
        Table table = new Table(lines::add, List.of("NAME", "N"));
        table.row(List.of("日本", "1"));
        table.row(List.of("Zoë Held", ""));
        table.flush();
        assertEquals(List.of("NAME      N", "日本      1", "Zoë Held"), lines);
    }

    @Test
    void aValueCanNotBreakItsLine() {
        Table table = new Table(lines::add, List.of("NAME", "N"));
        table.row(List.of("a\nb\u001b[31m", "1"));
        table.flush();
        assertEquals(List.of("NAME            N", "a\\nb\\u001b[31m  1"), lines);
    }

    @Test
    void aLongTableStreams() {
        Table table = new Table(lines::add, List.of("NAME"));
        for (int i = 0; i < 1000; i++) {
            table.row(List.of("row " + i));
        }
        assertTrue(lines.size() > 1000, () -> "only " + lines.size());
        int before = lines.size();
        table.row(List.of("one more"));
        assertEquals(before + 1, lines.size());
    }
}
