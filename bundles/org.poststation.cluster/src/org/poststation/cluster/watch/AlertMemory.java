// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.util.List;
import java.util.Map;

/**
 * What an {@link AlertBook} remembers between starts.
 *
 * @param nodes by name
 * @param changes the history, oldest first
 */
public record AlertMemory(Map<String, NodeMemory> nodes, List<NodeChange> changes) {

    /** Nothing yet. */
    public static final AlertMemory NONE = new AlertMemory(Map.of(), List.of());

    /** Keeps unchangeable copies. */
    public AlertMemory {
        nodes = Map.copyOf(nodes);
        changes = List.copyOf(changes);
    }
}
