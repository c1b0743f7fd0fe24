// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Filters and sorts rows, and finds the rows again that were selected. Pure, for any thread.
 *
 * @param columns all columns, hidden ones too: the filter looks at each
 * @param identity what tells a row apart from the others, with equals and hashCode
 * @param <R> what a row shows
 */
record Arranger<R>(List<Column<R>> columns, Function<R, Object> identity) {

    private static final int LOOK_EVERY = 0x3FF;

    /** What a table held before, so that the reader finds it again. */
    record Before<R>(Arrangement<R> shown, BitSet selected, int top) {}

    /**
     * Arranges the rows.
     *
     * @param cancelled looked at every few rows
     * @throws CancellationException when cancelled
     */
    Arrangement<R> arrange(Rows<R> rows, Query<R> query, Before<R> before, BooleanSupplier cancelled) {
        int[] order = query.isUnfiltered() ? null : matches(rows, query, before.shown(), cancelled);
        if (query.sort() != null) {
            order = sorted(rows, order, query, cancelled);
        }
        Arrangement<R> bare = new Arrangement<>(rows, query, order, new BitSet(), -1);
        return found(bare, before, cancelled);
    }

    private int[] matches(Rows<R> rows, Query<R> query, Arrangement<R> shown, BooleanSupplier cancelled) {
        TextFilter filter = new TextFilter(query.typed());
        Predicate<R> wanted = filter.isEmpty() ? query.scope() : query.scope().and(filter.over(columns));
        boolean within = shown.rows() == rows && shown.query().scope() == query.scope()
                && filter.narrows(new TextFilter(shown.query().typed()));
        int[] candidates = within && shown.order() != null ? ascending(shown.order()) : null;
        int size = candidates == null ? rows.size() : candidates.length;
        int[] found = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            check(i, cancelled);
            int index = candidates == null ? i : candidates[i];
            if (wanted.test(rows.get(index))) {
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] ascending(int[] order) {
        int[] copy = order.clone();
        Arrays.sort(copy);
        return copy;
    }

    private int[] sorted(Rows<R> rows, int[] order, Query<R> query, BooleanSupplier cancelled) {
        int size = order == null ? rows.size() : order.length;
        Comparable<?>[] keys = new Comparable<?>[size];
        Integer[] places = new Integer[size];
        for (int i = 0; i < size; i++) {
            check(i, cancelled);
            keys[i] = query.sort().key().apply(rows.get(order == null ? i : order[i]));
            places[i] = i;
        }
        int[] compared = {0};
        Comparator<Comparable<?>> byKey = query.descending() ? Arranger::descending : Arranger::ascending;
        Arrays.sort(places, (a, b) -> {
            check(compared[0]++, cancelled);
            return byKey.compare(keys[a], keys[b]);
        });
        int[] result = new int[size];
        for (int i = 0; i < size; i++) {
            result[i] = order == null ? places[i] : order[places[i]];
        }
        return result;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int ascending(Comparable a, Comparable b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a.compareTo(b);
    }

    private static int descending(Comparable<?> a, Comparable<?> b) {
        return a == null || b == null ? ascending(a, b) : ascending(b, a);
    }

    private Arrangement<R> found(Arrangement<R> bare, Before<R> before, BooleanSupplier cancelled) {
        Arrangement<R> shown = before.shown();
        Set<Object> wanted = new HashSet<>();
        before.selected().stream().filter(at -> at < shown.size()).forEach(at -> wanted.add(identity(shown, at)));
        Optional<Object> top = Optional.of(before.top()).filter(at -> at > 0 && at < shown.size())
                .map(at -> identity(shown, at));
        if (wanted.isEmpty() && top.isEmpty()) {
            return bare;
        }
        BitSet selected = new BitSet();
        int topAt = -1;
        for (int i = 0; i < bare.size(); i++) {
            check(i, cancelled);
            Object each = identity(bare, i);
            selected.set(i, wanted.contains(each));
            topAt = top.isPresent() && Objects.equals(top.get(), each) ? i : topAt;
        }
        return new Arrangement<>(bare.rows(), bare.query(), bare.order(), selected, topAt);
    }

    private Object identity(Arrangement<R> in, int position) {
        return identity.apply(in.row(position));
    }

    private static void check(int count, BooleanSupplier cancelled) {
        if ((count & LOOK_EVERY) == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
