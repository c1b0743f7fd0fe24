// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import java.util.Optional;

import org.poststation.model.QueuePlace;
import org.poststation.queue.ui.model.QueueSum;
import org.poststation.queue.ui.model.QueueTrend;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.icon.Icon;

/**
 * One line of the overview: all nodes, a node, or one of its queues.
 *
 * @param number where it stands
 * @param name what it is called
 * @param scope its messages
 * @param sum how much is there; empty when nobody could look
 * @param trend how it was before
 * @param note what the reader must know about it; may be empty
 * @param icon how it is; null for nothing to say
 */
record OverviewRow(int number, String name, Scope scope, Optional<QueueSum> sum, QueueTrend trend, String note,
        Icon icon) {

    /** What the row is about, so that it is found again after the next look. */
    Object identity() {
        return scope;
    }

    /** The queue; empty for a node and for all of them. */
    Optional<QueuePlace> place() {
        return scope instanceof Scope.OfNode node ? node.place() : Optional.empty();
    }
}
