// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.node.NodeOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.WatchCode;
import org.poststation.cluster.pacemaker.ClusterAnswer;
import org.poststation.cluster.pacemaker.SeenCluster;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.remote.node.EachNode.Answers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the clusters behind some nodes; made for monitoring: how bad it is stands in the exit code. */
@Command(name = "status", exitCodeOnExecutionException = WatchCode.UNKNOWN)
public final class ClusterStatusCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NodeOptions nodes = new NodeOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ClusterStatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        Answers<ClusterAnswer> answers = ClusterAccess.ask(context, nodes);
        int code = WatchCode.OK;
        TextCluster text = new TextCluster(context.output());
        List<SeenCluster> clusters = SeenCluster.in(answers.given());
        for (SeenCluster cluster : clusters) {
            if (format.json()) {
                context.output().line(Json.line(JsonCluster.of(cluster)));
            } else {
                text.print(cluster);
                context.output().line("");
            }
            code = Math.max(code, WatchCode.of(cluster.worst()));
        }
        answers.given().forEach((node, answer) -> {
            if (!(answer instanceof ClusterAnswer.Running)) {
                print(node, answer, text);
            }
        });
        answers.failures().forEach((node, failure) -> Failures.of(context, format).report(node, failure));
        int worst = answers.given().values().stream().mapToInt(ClusterStatusCommand::code).max().orElse(0);
        return Math.max(Math.max(code, worst), answers.failures().isEmpty() ? 0 : WatchCode.UNKNOWN);
    }

    private void print(String node, ClusterAnswer answer, TextCluster text) {
        if (format.json()) {
            context.output().line(Json.line(JsonCluster.of(node, answer)));
        } else {
            text.line(node + ": " + Words.sentence(answer));
        }
    }

    private static int code(ClusterAnswer answer) {
        return switch (answer) {
            case ClusterAnswer.Running running -> WatchCode.OK;
            case ClusterAnswer.NotInstalled none -> WatchCode.OK;
            case ClusterAnswer.Down down -> WatchCode.CRITICAL;
            case ClusterAnswer.NotAllowed refused -> WatchCode.UNKNOWN;
            case ClusterAnswer.NotUnderstood strange -> WatchCode.UNKNOWN;
        };
    }
}
