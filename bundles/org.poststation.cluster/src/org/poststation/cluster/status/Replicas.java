// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cluster.health.ReplicationRule;
import org.poststation.cluster.node.DirectoryReplica;
import org.poststation.model.Finding;

/** What is wrong with a directory only shows when its servers stand side by side. */
public final class Replicas {

    private static final ReplicationRule RULE = new ReplicationRule();

    private Replicas() {}

    /**
     * The same statuses in the same order, those of nodes whose directory is behind with that finding.
     *
     * @param now when they were asked
     */
    public static List<NodeStatus> compare(Collection<NodeStatus> statuses, Instant now) {
        Map<String, DirectoryReplica> replicas = new HashMap<>();
        statuses.forEach(status -> status.find(DirectoryReplica.QUESTION)
                .ifPresent(replica -> replicas.put(status.node(), replica)));
        Map<String, List<Finding>> behind = RULE.check(replicas, now);
        return statuses.stream().map(status -> status.with(behind.getOrDefault(status.node(), List.of()))).toList();
    }
}
