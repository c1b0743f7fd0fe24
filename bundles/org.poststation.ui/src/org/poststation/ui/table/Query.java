// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.function.Predicate;

/**
 * What is wanted of the rows.
 *
 * @param typed what stands in the filter field
 * @param scope which rows count at all, compared by identity
 * @param sort the column to sort by, null for the rows' own order
 * @param descending whether the order is turned around
 * @param <R> what a row shows
 */
record Query<R>(String typed, Predicate<R> scope, Column<R> sort, boolean descending) {

    static <R> Query<R> all() {
        return new Query<>("", Rows.everything(), null, false);
    }

    boolean isUnfiltered() {
        return scope == Rows.everything() && typed.isBlank();
    }

    Query<R> typed(String text) {
        return new Query<>(text, scope, sort, descending);
    }

    Query<R> scope(Predicate<R> only) {
        return new Query<>(typed, only, sort, descending);
    }

    Query<R> sorted(Column<R> by, boolean down) {
        return new Query<>(typed, scope, by, down);
    }
}
