// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of the alerts of a node between starts.
 *
 * @param problems all that is wrong with it
 * @param announced what of it was announced last
 * @param announcedAt when
 * @param acknowledged what somebody knows of; empty when nobody does
 * @param mutes until when which rules are not announced; the empty rule stands for the whole node
 */
public record NodeMemory(List<Problem> problems, List<Problem> announced, Instant announcedAt,
        List<Problem> acknowledged,
        Map<String, Instant> mutes) {

    /** Nothing yet. */
    public static final NodeMemory NONE = new NodeMemory(List.of(), List.of(), Instant.EPOCH, List.of(), Map.of());

    /** Keeps unchangeable copies. */
    public NodeMemory {
        problems = List.copyOf(problems);
        announced = List.copyOf(announced);
        acknowledged = List.copyOf(acknowledged);
        mutes = Map.copyOf(mutes);
    }
}
