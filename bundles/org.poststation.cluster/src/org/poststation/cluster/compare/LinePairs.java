// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.compare.Comparison.Pair;
import org.poststation.cluster.compare.FileLines.Row;

/** Puts lines that stand on one side only beside those of the other side that stand in the same place. */
final class LinePairs {

    private final List<Pair> pairs = new ArrayList<>();
    private final Deque<String> left = new ArrayDeque<>();
    private final Deque<String> right = new ArrayDeque<>();
    private int leftNumber;
    private int rightNumber;

    void add(Row row) {
        if (row.isSame()) {
            flush();
            leftNumber++;
            rightNumber++;
            pairs.add(new Pair(Integer.toString(leftNumber), row.left(), row.right()));
        } else {
            row.left().ifPresent(left::add);
            row.right().ifPresent(right::add);
        }
    }

    Comparison all() {
        flush();
        return new Comparison(pairs);
    }

    private void flush() {
        while (!left.isEmpty() || !right.isEmpty()) {
            Optional<String> one = Optional.ofNullable(left.poll());
            Optional<String> other = Optional.ofNullable(right.poll());
            leftNumber += one.isPresent() ? 1 : 0;
            rightNumber += other.isPresent() ? 1 : 0;
            pairs.add(new Pair(Integer.toString(one.isPresent() ? leftNumber : rightNumber), one, other));
        }
    }
}
