// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.BitSet;

/**
 * Which rows are shown, in which order.
 *
 * @param rows all rows
 * @param query by what they were chosen and sorted
 * @param order indexes into the rows; null for all in their own order
 * @param selected positions in the order that were selected before
 * @param top position of the row that stood at the top before, -1 when it is not known
 * @param <R> what a row shows
 */
record Arrangement<R>(Rows<R> rows, Query<R> query, int[] order, BitSet selected, int top) {

    static <R> Arrangement<R> empty() {
        return new Arrangement<>(Rows.none(), Query.all(), null, new BitSet(), -1);
    }

    int size() {
        return order == null ? rows.size() : order.length;
    }

    R row(int position) {
        return rows.get(index(position));
    }

    int index(int position) {
        return order == null ? position : order[position];
    }
}
