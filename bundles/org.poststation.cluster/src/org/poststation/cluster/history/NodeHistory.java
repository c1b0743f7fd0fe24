// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.poststation.operation.OperationException;

/**
 * Keeps the measures of nodes: each minute for a day, then coarser, for a year; a node takes the same space from its
 * first day on. Thread-safe. A service.
 */
public interface NodeHistory {

    /**
     * Keeps what was measured. Blocking for a few milliseconds. A second that is not after the last one of the node is
     * left out: a clock was set back.
     *
     * @throws OperationException when it can't be written
     */
    void record(String node, Instant at, Map<Measure, Double> values) throws OperationException;

    /**
     * What was measured. Blocking for some milliseconds.
     *
     * @return spans of the same length without holes, oldest first, as fine as they are kept for all of the time; empty
     *         when nothing is kept of the node
     * @throws OperationException when it can't be read
     */
    List<HistoryPoint> read(String node, Measure measure, Instant from, Instant until) throws OperationException;

    /**
     * Forgets a node.
     *
     * @throws OperationException when it can't be removed
     */
    void forget(String node) throws OperationException;
}
