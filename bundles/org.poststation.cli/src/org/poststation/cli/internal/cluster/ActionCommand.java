// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.node.NodeOptions;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.ClusterChange;
import org.poststation.cluster.pacemaker.ClusterCommand;
import org.poststation.cluster.pacemaker.ClusterLook;
import org.poststation.cluster.pacemaker.ClusterOperation;
import org.poststation.cluster.pacemaker.ClusterPreview;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does something to a cluster: shows the exact command and what it would do, asks, does it and looks again. */
abstract class ActionCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NodeOptions nodes = new NodeOptions();

    @Option(names = "--wait", paramLabel = "SECONDS")
    private int patience = 20;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    ActionCommand(Context context) {
        this.context = context;
    }

    /**
     * What is to be done.
     *
     * @throws InvalidValueException when a name can't be one
     */
    abstract ClusterCommand command();

    @Override
    public final Integer call() throws OperationException {
        ClusterCommand command = checked();
        confirmation.require(context, dryRun);
        NodeProfile node = node();
        try (NodeShell shell = nodes.open(context, node)) {
            Optional<ClusterPreview> preview = ClusterLook.preview(shell, command, cancellation()).find();
            if (!format.json()) {
                announce(node, command, preview);
            }
            if (dryRun) {
                print(node, command, preview, Map.of("outcome", "not-tried"));
                return ExitCode.DONE;
            }
            if (!confirmation.isGiven(context, "Run this command on " + node.name() + "?")) {
                print(node, command, preview, Map.of("outcome", "not-tried"));
                return ExitCode.DONE;
            }
            return run(node, shell, command, preview);
        }
    }

    private Cancellation cancellation() {
        return context.interruption().cancellation();
    }

    private ClusterCommand checked() throws UsageException {
        if (patience < 0) {
            throw new UsageException("--wait wants a number of seconds.", "");
        }
        try {
            return command();
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + invalid.text() + "\" can't be the name of a node or resource: it is wrong"
                    + " at character " + (invalid.position() + 1) + ".",
                    "Look at the names with \"cluster status\".", invalid);
        }
    }

    /** The node whose word counts. */
    private NodeProfile node() throws OperationException {
        List<NodeProfile> profiles = nodes.profiles(context);
        Answers<ClusterAnswer> answers = ClusterAccess.ask(context, nodes);
        List<SeenCluster> clusters = SeenCluster.in(answers.given());
        if (clusters.size() == 1) {
            String asked = clusters.getFirst().asked();
            if (!clusters.getFirst().state().isSteerable()) {
                throw new UsageException("This is an older cluster (rgmanager), which can only be looked at.",
                        "Use clusvcadm on the node.");
            }
            return profiles.stream().filter(node -> node.name().equals(asked)).findFirst().orElseThrow();
        }
        if (clusters.isEmpty() && answers.given().isEmpty()) {
            throw answers.failures().values().iterator().next();
        }
        throw new UsageException(clusters.isEmpty()
                ? answers.given().entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + Words.sentence(answer.getValue())).findFirst()
                        .orElse("")
                : "These nodes belong to different clusters.", "Name nodes of the one cluster with --node.");
    }

    private int run(NodeProfile node, NodeShell shell, ClusterCommand command, Optional<ClusterPreview> preview)
            throws OperationException {
        try (Cancellation.Registration untilTold = context.interruption().writing()) {
            ClusterChange change = new ClusterOperation(shell, command, Duration.ofSeconds(patience))
                    .run(Progress.silent(cancellation()));
            print(node, command, preview, outcome(change));
            context.output().flush();
            return code(change);
        }
    }

    private void announce(NodeProfile node, ClusterCommand command, Optional<ClusterPreview> preview) {
        TextCluster text = new TextCluster(context.output());
        text.line("On " + node.name() + ": " + String.join(" ", command.arguments()));
        preview.ifPresentOrElse(text::print, () -> text.line("What it would do can't be simulated there."));
    }

    private void print(NodeProfile node, ClusterCommand command, Optional<ClusterPreview> preview,
            Map<String, Object> outcome) {
        if (format.json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("node", node.name());
            object.put("command", command.arguments());
            object.put("preview", JsonCluster.of(preview));
            object.putAll(outcome);
            context.output().line(Json.line(object));
        } else if (outcome.get("what") instanceof String what) {
            new TextCluster(context.output()).line(what);
        }
    }

    private Map<String, Object> outcome(ClusterChange change) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("outcome", Words.of(change.outcome()));
        outcome.put("done", change.isThere());
        outcome.put("said", change.said());
        outcome.put("what", sentence(change));
        return outcome;
    }

    private static String sentence(ClusterChange change) {
        return switch (change.outcome()) {
            case ACCEPTED -> change.isThere()
                    ? "Done: the cluster shows it."
                    : "The cluster took it and does not show it yet; look again with \"cluster status\".";
            case ALREADY_SO -> "It is so already.";
            case NO_SUCH_NAME -> "There is no such node or resource. " + change.said();
            case CLUSTER_DOWN -> "The cluster does not run there. " + change.said();
            case NOT_ALLOWED -> "The account may not do that. " + change.said();
            case FAILED -> "It failed. " + change.said();
        };
    }

    private int code(ClusterChange change) {
        return switch (change.outcome()) {
            case ACCEPTED -> change.isThere() || patience == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
            case ALREADY_SO -> ExitCode.DONE;
            case NO_SUCH_NAME, FAILED -> ExitCode.SOME_FAILED;
            case CLUSTER_DOWN -> ExitCode.NO_CONNECTION;
            case NOT_ALLOWED -> ExitCode.REFUSED;
        };
    }
}
