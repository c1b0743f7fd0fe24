// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.BitSet;

/** Which positions of a table are selected, by the rules that lists have on every platform. Not thread-safe. */
final class RowSelection {

    private final BitSet selected = new BitSet();
    private int anchor = -1;
    private int focus = -1;

    BitSet selected() {
        return (BitSet) selected.clone();
    }

    boolean contains(int position) {
        return selected.get(position);
    }

    int count() {
        return selected.cardinality();
    }

    int first() {
        return selected.nextSetBit(0);
    }

    int focus() {
        return focus;
    }

    void replace(BitSet positions) {
        selected.clear();
        selected.or(positions);
        anchor = first();
        focus = first();
    }

    /** A plain click or key. */
    void only(int position) {
        selected.clear();
        selected.set(position);
        anchor = position;
        focus = position;
    }

    /** A click with Ctrl. */
    void toggle(int position) {
        selected.flip(position);
        anchor = position;
        focus = position;
    }

    /** A click or key with Shift: from the last plain one to here. */
    void extend(int position) {
        if (anchor < 0) {
            only(position);
            return;
        }
        selected.clear();
        selected.set(Math.min(anchor, position), Math.max(anchor, position) + 1);
        focus = position;
    }

    void all(int size) {
        selected.set(0, size);
        focus = Math.max(focus, 0);
        anchor = Math.max(anchor, 0);
    }

    void clear() {
        selected.clear();
        anchor = -1;
        focus = -1;
    }
}
