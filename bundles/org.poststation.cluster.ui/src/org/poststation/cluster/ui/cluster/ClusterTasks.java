// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterChange;
import org.poststation.cluster.pacemaker.ClusterCommand;
import org.poststation.cluster.pacemaker.ClusterLook;
import org.poststation.cluster.pacemaker.ClusterNode;
import org.poststation.cluster.pacemaker.ClusterOperation;
import org.poststation.cluster.pacemaker.ClusterPreview;
import org.poststation.cluster.pacemaker.ClusterSurvey;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeDoor;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;
import org.poststation.ui.dialog.CountConfirmation;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.work.Work;

/**
 * What can be done to clusters from the window: the exact command and its simulation first, then a question, then the
 * outcome. UI thread only.
 *
 * @param control waits for the work
 * @param door how to log in on nodes
 * @param changed takes what came of a command
 */
record ClusterTasks(Control control, NodeDoor door, Consumer<ClusterChange> changed) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Asks nodes about their clusters. */
    Operation<Answers<ClusterAnswer>> survey(List<String> nodes) {
        return new ClusterSurvey(nodes, door);
    }

    /** Asks where to, then goes on as {@link #run}. */
    void move(SeenCluster cluster, String resource) {
        List<String> nodes = cluster.state().nodes().stream().map(ClusterNode::name).toList();
        TargetDialog.ask(control.getShell(), resource, nodes)
                .ifPresent(node -> run(cluster, new ClusterCommand.Move(resource, node)));
    }

    /** Simulates a command, asks, runs it and looks what came of it. */
    void run(SeenCluster cluster, ClusterCommand command) {
        Work.start(control, Messages.clusters_preview_job, progress -> {
            try (NodeShell shell = door.ask(cluster.asked(), progress.cancellation())) {
                return ClusterLook.preview(shell, command, progress.cancellation()).find();
            }
        }, preview -> ask(cluster.asked(), command, preview), this::failed);
    }

    private void ask(String node, ClusterCommand command, Optional<ClusterPreview> preview) {
        CountConfirmation.Question question = new CountConfirmation.Question(Messages.clusters_confirm_title,
                NLS.bind(Messages.clusters_confirm_text, node), Messages.clusters_confirm_button,
                String.join(" ", command.arguments()) + "\n\n" + text(preview));
        if (CountConfirmation.ask(control.getShell(), question,
                preview.map(known -> known.steps().size()).orElse(0))) {
            Work.start(control, Messages.clusters_run_job, progress -> {
                try (NodeShell shell = door.ask(node, progress.cancellation())) {
                    return new ClusterOperation(shell, command, PATIENCE).run(progress);
                }
            }, changed, this::failed);
        }
    }

    /** What the cluster would do, a line for each resource. */
    static String text(Optional<ClusterPreview> preview) {
        if (preview.isEmpty()) {
            return Messages.clusters_nopreview_text;
        }
        List<ClusterPreview.Step> steps = preview.get().steps();
        return steps.isEmpty()
                ? Messages.clusters_nosteps_text
                : steps.stream().map(ClusterTasks::text).collect(Collectors.joining("\n"));
    }

    private static String text(ClusterPreview.Step step) {
        String from = step.from().isEmpty() ? "-" : step.from();
        String to = step.to().isEmpty() ? "-" : step.to();
        return step.resource() + ": " + step.action() + ' ' + from + " \u2192 " + to;
    }

    private void failed(OperationException failure) {
        if (!(failure instanceof OperationCancelledException)) {
            FailurePresenter.show(control.getShell(), Messages.clusters_run_job, failure);
        }
    }
}
