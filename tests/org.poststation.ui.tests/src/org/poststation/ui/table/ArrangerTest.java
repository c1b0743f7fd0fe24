// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.ui.table.Arranger.Before;

class ArrangerTest {

    private record Box(String address, Long quota) {}

    private static final Column<Box> ADDRESS = Column.words("address", "Address", 10, Box::address);
    private static final Column<Box> QUOTA = Column.numbers("quota", "Quota", 10, box -> "" + box.quota(), Box::quota);
    private static final Arranger<Box> ARRANGER = new Arranger<>(List.of(ADDRESS, QUOTA), Box::address);
    private static final Rows<Box> BOXES = Rows.of(List.of(new Box("b@x", 3L), new Box("C@x", null),
            new Box("ä@x", 1L), new Box("a@x", 2L)));

    @Test
    void withoutAWishTheRowsStayAsTheyAre() {
        assertNull(arrange(BOXES, Query.all()).order());
    }

    @Test
    void wordsAreSortedWithoutRegardToCaseAndAccents() {
        assertEquals(List.of("ä@x", "a@x", "b@x", "C@x"), addresses(arrange(BOXES, Query.<Box>all().sorted(ADDRESS,
                false))));
    }

    @Test
    void rowsWithoutAKeyComeLastInBothDirections() {
        assertEquals(List.of("ä@x", "a@x", "b@x", "C@x"),
                addresses(arrange(BOXES, Query.<Box>all().sorted(QUOTA, false))));
        assertEquals(List.of("b@x", "a@x", "ä@x", "C@x"),
                addresses(arrange(BOXES, Query.<Box>all().sorted(QUOTA, true))));
    }

    @Test
    void typingOnLooksOnlyAtTheRowsThatAreLeft() {
        Arrangement<Box> once = arrange(BOXES, Query.<Box>all().sorted(ADDRESS, true).typed("x"));
        Arrangement<Box> narrowed = ARRANGER.arrange(BOXES, once.query().typed("xb"), before(once), () -> false);
        assertEquals(0, narrowed.size());
        Arrangement<Box> widened = ARRANGER.arrange(BOXES, once.query().typed("b"), before(narrowed), () -> false);
        assertEquals(List.of("b@x"), addresses(widened));
    }

    @Test
    void aScopeCountsBeforeTheTypedText() {
        assertEquals(List.of("b@x", "ä@x"), addresses(arrange(BOXES,
                Query.<Box>all().scope(box -> box.quota() != null && box.quota() != 2).typed("x"))));
    }

    @Test
    void selectionAndTopRowAreFoundAgainInOtherRows() {
        Arrangement<Box> shown = arrange(BOXES, Query.<Box>all().sorted(ADDRESS, false));
        BitSet selected = new BitSet();
        selected.set(0);
        selected.set(3);
        Rows<Box> refreshed = Rows.of(List.of(new Box("new@x", 9L), new Box("C@x", 5L), new Box("b@x", 3L)));
        Arrangement<Box> again = ARRANGER.arrange(refreshed, shown.query(), new Before<>(shown, selected, 2),
                () -> false);
        assertEquals(List.of("b@x", "C@x", "new@x"), addresses(again));
        assertEquals(BitSet.valueOf(new long[] {0b010}), again.selected(), "C@x is still there, ä@x is not");
        assertEquals(0, again.top(), "b@x stood at the top");
    }

    @Test
    void aNewerWishEndsTheWork() {
        Rows<Box> many = Rows.of(IntStream.range(0, 5000).mapToObj(i -> new Box("a" + i + "@x", (long) -i)).toList());
        int[] looks = {0};
        assertThrows(CancellationException.class, () -> ARRANGER.arrange(many, Query.<Box>all().sorted(QUOTA, false),
                before(Arrangement.empty()), () -> ++looks[0] > 3));
    }

    private static Arrangement<Box> arrange(Rows<Box> rows, Query<Box> query) {
        return ARRANGER.arrange(rows, query, before(Arrangement.empty()), () -> false);
    }

    private static Before<Box> before(Arrangement<Box> shown) {
        return new Before<>(shown, new BitSet(), 0);
    }

    private static List<String> addresses(Arrangement<Box> arranged) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < arranged.size(); i++) {
            all.add(arranged.row(i).address());
        }
        return all;
    }
}
