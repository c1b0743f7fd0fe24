// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.util.List;
import java.util.function.Consumer;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cluster.pacemaker.ClusterFindings;
import org.poststation.cluster.pacemaker.ClusterPreview;
import org.poststation.cluster.pacemaker.ClusterState;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.model.Finding;

/**
 * Clusters for reading.
 *
 * @param output where to
 */
record TextCluster(Output output) {

    void print(SeenCluster cluster) {
        ClusterState state = cluster.state();
        line("Cluster as " + cluster.asked() + " sees it: " + Words.of(cluster.worst())
                + (state.hasQuorum() ? ", with quorum" : ", without quorum")
                + state.coordinator().map(name -> ", coordinator " + name).orElse(""));
        findings(cluster.findings());
        table(List.of("NODE", "STATE", "RESOURCES"), rows -> state.nodes().forEach(node -> rows.accept(
                List.of(node.name(), Words.of(node.status()), Integer.toString(node.resources())))));
        table(List.of("RESOURCE", "STATE", "ON"), rows -> state.resources().forEach(resource -> rows.accept(
                List.of(Words.path(resource), Words.of(resource.status()), String.join(", ", resource.nodes())))));
        cluster.split().ifPresent(split -> table(List.of("ASKED", "COORDINATOR", "QUORUM"),
                rows -> split.coordinators().forEach((node, coordinator) -> rows.accept(List.of(node, coordinator,
                        split.quorate().contains(node) ? "yes" : "no")))));
        if (!state.fencing().isEmpty()) {
            table(List.of("FENCED", "ACTION", "STATUS", "COMPLETED", "REASON"),
                    rows -> state.fencing().forEach(event -> rows.accept(List.of(event.target(), event.action(),
                            event.status(), event.completed(), event.reason()))));
        }
    }

    /** What a command would do. */
    void print(ClusterPreview preview) {
        if (preview.steps().isEmpty()) {
            line("No resource would move, start or stop.");
        }
        preview.steps().forEach(step -> line("  " + step.resource() + ": " + step.action() + ' ' + place(step.from())
                + " -> " + place(step.to())));
    }

    private static String place(String node) {
        return node.isEmpty() ? "-" : node;
    }

    private void findings(List<Finding> findings) {
        findings.forEach(finding -> line("  " + Words.of(finding.severity()) + ": " + ClusterFindings.text(finding)));
    }

    private void table(List<String> headings, Consumer<Consumer<List<String>>> rows) {
        output.line("");
        Table table = new Table(output::line, headings);
        rows.accept(table::row);
        table.flush();
    }

    void line(String text) {
        output.line(Printable.text(text));
    }
}
