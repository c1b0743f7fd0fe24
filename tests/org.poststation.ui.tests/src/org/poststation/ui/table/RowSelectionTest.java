// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

class RowSelectionTest {

    private final RowSelection selection = new RowSelection();

    @Test
    void shiftSelectsFromTheLastPlainClick() {
        selection.only(5);
        selection.extend(8);
        assertEquals(List.of(5, 6, 7, 8), positions());
        selection.extend(3);
        assertEquals(List.of(3, 4, 5), positions());
        assertEquals(3, selection.focus());
    }

    @Test
    void ctrlAddsAndTakesAway() {
        selection.only(1);
        selection.toggle(4);
        selection.toggle(1);
        assertEquals(List.of(4), positions());
        selection.extend(2);
        assertEquals(List.of(1, 2), positions());
    }

    @Test
    void shiftWithoutAnythingBeforeIsAPlainClick() {
        selection.extend(7);
        assertEquals(List.of(7), positions());
    }

    @Test
    void allOfAMillionIsQuick() {
        selection.all(1_000_000);
        assertEquals(1_000_000, selection.count());
        assertTrue(selection.contains(999_999));
        selection.replace(BitSet.valueOf(new long[] {0b100}));
        assertEquals(List.of(2), positions());
        assertEquals(2, selection.focus());
    }

    private List<Integer> positions() {
        return selection.selected().stream().boxed().toList();
    }
}
