// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.compare.Comparison.Pair;
import org.poststation.cluster.compare.Inventory;
import org.poststation.cluster.compare.PartComparison;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.ui.icon.Icon;

/**
 * One line of two nodes side by side.
 *
 * @param place where it stands, for keeping the order and the selection
 * @param part what it is a part of: the packages, the settings of Postfix, a file
 * @param name of the package or setting, number of the line; empty for a whole part
 * @param state whether it is the same
 * @param left what the left node has
 * @param right what the right node has
 */
record PairRow(int place, String part, String name, State state, String left, String right) {

    /** How both sides are to each other. */
    enum State {
        SAME, DIFFERENT, LEFT_ONLY, RIGHT_ONLY,
        /** A side did not say all that is needed. */
        NOT_COMPARED
    }

    /** The lines of all parts; a part that a node did not tell begins with a line that says why. */
    static List<PairRow> of(List<PartComparison> parts) {
        List<PairRow> rows = new ArrayList<>();
        for (PartComparison part : parts) {
            String title = title(part.part());
            if (part.left().isPresent() || part.right().isPresent()) {
                rows.add(new PairRow(rows.size(), title, "", part.isSame() ? State.SAME : State.NOT_COMPARED,
                        why(part.left()), why(part.right())));
            }
            part.comparison().ifPresent(comparison -> comparison.pairs().forEach(pair -> rows.add(
                    new PairRow(rows.size(), title, pair.name(), state(pair), pair.left().orElse(""),
                            pair.right().orElse("")))));
        }
        return rows;
    }

    boolean isSame() {
        return state == State.SAME;
    }

    String word() {
        return switch (state) {
            case SAME -> Messages.compare_same_name;
            case DIFFERENT -> Messages.compare_different_name;
            case LEFT_ONLY -> Messages.compare_leftonly_name;
            case RIGHT_ONLY -> Messages.compare_rightonly_name;
            case NOT_COMPARED -> Messages.compare_notcompared_name;
        };
    }

    Icon icon() {
        return switch (state) {
            case SAME -> Icon.OK;
            case DIFFERENT, LEFT_ONLY, RIGHT_ONLY -> Icon.WARNING;
            case NOT_COMPARED -> Icon.UNKNOWN;
        };
    }

    private static State state(Pair pair) {
        if (pair.isSame()) {
            return State.SAME;
        }
        if (pair.left().isEmpty()) {
            return State.RIGHT_ONLY;
        }
        return pair.right().isEmpty() ? State.LEFT_ONLY : State.DIFFERENT;
    }

    private static String title(String part) {
        if (part.equals(Inventory.PACKAGES)) {
            return Messages.compare_packages_name;
        }
        return part.equals(Inventory.POSTFIX) ? Messages.compare_postfix_name : part;
    }

    private static String why(Optional<Why> missing) {
        return missing.map(Words::of).orElse("");
    }
}
