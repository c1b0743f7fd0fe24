// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.cluster.node.ChangeNumber;
import org.poststation.cluster.node.DirectoryReplica;
import org.poststation.model.Finding;

/**
 * Directories that fell behind. Each server id counts for itself: the newest change of one server hides that the
 * changes of another do not arrive.
 */
public final class ReplicationRule extends NamedRule {

    /** Warns when a change is missing for a minute; ten minutes are critical. */
    public ReplicationRule() {
        super("replication-behind", 60, 600);
    }

    /** Says nothing: one node alone is never behind. */
    @Override
    public List<Finding> check(NodeLook look) {
        return List.of();
    }

    /**
     * What is behind on which node.
     *
     * @param replicas by the name of the node, all asked at about the same time
     * @param now that time
     */
    public Map<String, List<Finding>> check(Map<String, DirectoryReplica> replicas, Instant now) {
        Map<String, List<Finding>> findings = new TreeMap<>();
        replicas.forEach((node, replica) -> replica.suffixes().forEach((suffix, known) -> newest(replicas, suffix)
                .forEach((server, newest) -> {
                    ChangeNumber last = known.get(server);
                    double behind = last == null || last.compareTo(newest) < 0
                            ? Duration.between(newest.at(), now).toMillis() / MILLIS
                            : 0;
                    measured(suffix, behind, server)
                            .ifPresent(found -> findings.computeIfAbsent(node, absent -> new ArrayList<>()).add(found));
                })));
        return findings;
    }

    private static final double MILLIS = 1000;

    private static Map<String, ChangeNumber> newest(Map<String, DirectoryReplica> replicas, String suffix) {
        Map<String, ChangeNumber> newest = new TreeMap<>();
        replicas.values().forEach(replica -> replica.suffixes().getOrDefault(suffix, Map.of())
                .forEach((server, number) -> newest.merge(server, number,
                        (one, other) -> one.compareTo(other) < 0 ? other : one)));
        return newest;
    }
}
