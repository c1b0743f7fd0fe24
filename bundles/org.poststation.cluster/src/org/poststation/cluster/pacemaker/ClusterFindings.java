// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.ArrayList;
import java.util.List;

import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Sentences;

/** What is wrong with a cluster, and the words for it. */
public final class ClusterFindings {

    private static final Sentences SENTENCES = Sentences.of(ClusterFindings.class, "findings");

    private final List<Finding> found = new ArrayList<>();

    private ClusterFindings() {}

    /** What is wrong, the whole cluster first. */
    public static List<Finding> in(ClusterState state) {
        ClusterFindings findings = new ClusterFindings();
        findings.checkWhole(state);
        state.nodes().forEach(findings::check);
        state.resources().forEach(findings::check);
        state.failures().forEach(failure -> findings.add("action-failed", Severity.WARNING, failure.operation(),
                failure.node(), failure.result(), failure.reason()));
        state.lastFencing().values().stream().filter(Fencing::isFailed).forEach(fencing -> findings
                .add("fencing-failed", Severity.CRITICAL, fencing.target(), fencing.action(), fencing.reason()));
        state.leftBehind().forEach(left -> findings.add(
                left.effect() == Constraint.Effect.AWAY ? "constraint-left" : "constraint-bound", Severity.NOTICE,
                left.resource(), left.node(), left.name()));
        return findings.found;
    }

    /** That nodes do not see the same cluster. */
    static Finding of(SplitView split) {
        return new Finding("split-view", Severity.CRITICAL, String.join(", ", split.coordinators().keySet()),
                List.of(String.join(", ", split.quorate()), String.join(", ", split.disputed())));
    }

    /** The sentence of a finding. */
    public static String text(Finding finding) {
        List<String> values = new ArrayList<>(List.of(finding.subject()));
        values.addAll(finding.arguments());
        return SENTENCES.text(finding.rule(), values.toArray());
    }

    /** A sentence without values. */
    static String sentence(String key) {
        return SENTENCES.text(key);
    }

    private void checkWhole(ClusterState state) {
        state.launcher().filter(Launcher::isStale).ifPresent(launcher -> add("stale", Severity.WARNING, "",
                launcher.state(), Long.toString(launcher.silence().toSeconds())));
        if (!state.hasQuorum()) {
            add("no-quorum", Severity.CRITICAL, "");
        }
        if (state.isOn("maintenance-mode")) {
            add("cluster-maintenance", Severity.WARNING, "");
        }
        if ("false".equals(state.options().get("stonith-enabled"))) {
            add("fencing-off", Severity.WARNING, "");
        }
    }

    private void check(ClusterNode node) {
        switch (node.status()) {
            case UNCLEAN -> add("node-unclean", Severity.CRITICAL, node.name());
            case OFFLINE -> add("node-offline", Severity.WARNING, node.name());
            case PENDING -> add("node-pending", Severity.NOTICE, node.name());
            case MAINTENANCE -> add("node-maintenance", Severity.WARNING, node.name());
            case STANDBY -> add("node-standby", Severity.NOTICE, node.name());
            case ONLINE -> {
                // as it should be
            }
        }
    }

    private void check(Resource resource) {
        String where = String.join(", ", resource.nodes());
        switch (resource.status()) {
            case FAILED -> add("resource-failed", Severity.CRITICAL, resource.name(), where);
            case BLOCKED -> add("resource-blocked", Severity.CRITICAL, resource.name(), where);
            case STOPPED -> checkStopped(resource);
            case ORPHANED, PENDING, STARTED, PROMOTED, UNPROMOTED -> {
                // runs, or is no longer wanted
            }
        }
        if (!resource.isManaged()) {
            add("resource-unmanaged", Severity.NOTICE, resource.name());
        }
    }

    /** An instance of a clone may find no node that is allowed to run it. */
    private void checkStopped(Resource resource) {
        if (resource.isWanted() && !resource.parent().isClone()) {
            add("resource-stopped", Severity.CRITICAL, resource.name());
        }
    }

    private void add(String rule, Severity severity, String subject, String... arguments) {
        found.add(new Finding(rule, severity, subject, List.of(arguments)));
    }
}
