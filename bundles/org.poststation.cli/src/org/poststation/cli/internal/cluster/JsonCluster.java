// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterFindings;
import org.poststation.cluster.pacemaker.ClusterNode;
import org.poststation.cluster.pacemaker.ClusterPreview;
import org.poststation.cluster.pacemaker.ClusterState;
import org.poststation.cluster.pacemaker.Constraint;
import org.poststation.cluster.pacemaker.FailedAction;
import org.poststation.cluster.pacemaker.Fencing;
import org.poststation.cluster.pacemaker.Resource;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.cluster.pacemaker.SplitView;
import org.poststation.model.Finding;

/** Clusters as objects for programs. */
final class JsonCluster {

    private JsonCluster() {}

    /** A node that does not see a cluster. */
    static Map<String, Object> of(String node, ClusterAnswer answer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", node);
        object.put("cluster", Words.of(answer));
        object.put("said", switch (answer) {
            case ClusterAnswer.Down down -> down.said();
            case ClusterAnswer.NotAllowed refused -> refused.said();
            case ClusterAnswer.NotUnderstood strange -> strange.said();
            case ClusterAnswer.NotInstalled none -> "";
            case ClusterAnswer.Running running -> "";
        });
        return object;
    }

    static Map<String, Object> of(SeenCluster cluster) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("node", cluster.asked());
        object.put("cluster", "running");
        object.put("state", Words.of(cluster.worst()));
        object.put("asked", cluster.views().keySet());
        object.put("split", cluster.split().map(JsonCluster::of).orElse(null));
        addState(object, cluster.state());
        object.put("findings", cluster.findings().stream().map(JsonCluster::of).toList());
        return object;
    }

    private static void addState(Map<String, Object> object, ClusterState state) {
        object.put("quorum", state.hasQuorum());
        object.put("coordinator", state.coordinator().orElse(null));
        object.put("maintenance", state.isOn("maintenance-mode"));
        object.put("stale", state.isStale());
        object.put("nodes", state.nodes().stream().map(JsonCluster::of).toList());
        object.put("resources", state.resources().stream().map(JsonCluster::of).toList());
        object.put("failures", state.failures().stream().map(JsonCluster::of).toList());
        object.put("fencing", state.fencing().stream().map(JsonCluster::of).toList());
        object.put("constraints", state.constraints().stream().map(JsonCluster::of).toList());
    }

    private static Map<String, Object> of(SplitView split) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("coordinators", split.coordinators());
        object.put("quorum_on", split.quorate());
        object.put("disputed", split.disputed());
        return object;
    }

    private static Map<String, Object> of(ClusterNode node) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", node.name());
        object.put("status", Words.of(node.status()));
        object.put("resources", node.resources());
        return object;
    }

    private static Map<String, Object> of(Resource resource) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", resource.name());
        object.put("parent", resource.parent().name().isEmpty() ? null : resource.parent().name());
        object.put("clone", resource.parent().isClone());
        object.put("agent", resource.agent());
        object.put("status", Words.of(resource.status()));
        object.put("managed", resource.isManaged());
        object.put("nodes", resource.nodes());
        return object;
    }

    private static Map<String, Object> of(FailedAction failure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("operation", failure.operation());
        object.put("node", failure.node());
        object.put("result", failure.result());
        object.put("reason", failure.reason());
        object.put("at", failure.at());
        return object;
    }

    private static Map<String, Object> of(Fencing fencing) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("target", fencing.target());
        object.put("action", fencing.action());
        object.put("status", fencing.status());
        object.put("reason", fencing.reason());
        object.put("completed", fencing.completed());
        return object;
    }

    private static Map<String, Object> of(Constraint constraint) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", constraint.name());
        object.put("resource", constraint.resource());
        object.put("node", constraint.node());
        object.put("effect", Words.of(constraint.effect()));
        object.put("left_behind", constraint.isLeftBehind());
        return object;
    }

    static Map<String, Object> of(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", finding.rule());
        object.put("severity", Words.of(finding.severity()));
        object.put("subject", finding.subject());
        object.put("what", ClusterFindings.text(finding));
        return object;
    }

    /** Null when nobody knows. */
    static List<Map<String, Object>> of(Optional<ClusterPreview> preview) {
        return preview.map(known -> known.steps().stream().map(JsonCluster::of).toList()).orElse(null);
    }

    private static Map<String, Object> of(ClusterPreview.Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("resource", step.resource());
        object.put("action", step.action());
        object.put("from", step.from().isEmpty() ? null : step.from());
        object.put("to", step.to().isEmpty() ? null : step.to());
        return object;
    }
}
