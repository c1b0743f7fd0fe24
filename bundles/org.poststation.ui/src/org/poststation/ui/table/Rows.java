// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table at one moment. Never changes; may be read from any thread. A row may be made anew by each call.
 *
 * @param <R> what a row shows
 */
public interface Rows<R> {

    /** How many there are. */
    int size();

    /** The row at an index from 0 to {@link #size()} - 1. */
    R get(int index);

    /** The rows in their order. */
    default Stream<R> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** The rows of an unchangeable list. */
    static <R> Rows<R> of(List<R> list) {
        List<R> copy = List.copyOf(list);
        return new Rows<>() {
            @Override
            public int size() {
                return copy.size();
            }

            @Override
            public R get(int index) {
                return copy.get(index);
            }
        };
    }

    /** Accepts each row without a look at it: always the same object, so that nothing is tested in vain. */
    @SuppressWarnings("unchecked")
    static <R> Predicate<R> everything() {
        return (Predicate<R>) Everything.ACCEPTED;
    }

    /** No rows. */
    static <R> Rows<R> none() {
        return of(List.of());
    }
}
