// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.time.Duration;
import java.util.List;

import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.Reading;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeOutput;
import org.poststation.remote.node.ProbeSection;

/** Asks a node about its cluster. All methods block for about a second on a healthy node, a minute at most. */
public final class ClusterLook {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    /** Some hundred resources. */
    private static final int LIMIT_BYTES = 4 << 20;

    private ClusterLook() {}

    /**
     * What a node says about its cluster, with the constraints that were forgotten there. One round trip.
     *
     * @throws OperationException when there is no whole answer, see {@link NodeShell#probe}
     */
    public static ClusterAnswer ask(NodeShell shell, Cancellation cancellation) throws OperationException {
        ProbeOutput output = shell.probe(
                new Probe(List.of(section(ClusterAnswer.QUESTION), section(Constraint.QUESTION)), DEADLINE),
                cancellation);
        ClusterAnswer answer = ClusterAnswer.of(output.require(ClusterAnswer.QUESTION.name()));
        return answer instanceof ClusterAnswer.Running running
                ? new ClusterAnswer.Running(Reading
                        .of(Constraint.QUESTION, output.require(Constraint.QUESTION.name())).find()
                        .map(running.state()::with).orElse(running.state()))
                : answer;
    }

    /**
     * What a command would make the cluster do, simulated on the node; absent where that is not possible, for example
     * because Pacemaker is too old or the command makes no sense.
     *
     * @throws OperationException when there is no whole answer, see {@link NodeShell#probe}
     */
    public static Reading<ClusterPreview> preview(NodeShell shell, ClusterCommand command, Cancellation cancellation)
            throws OperationException {
        Question<ClusterPreview> question = ClusterPreview.of(command);
        ProbeOutput output = shell.probe(new Probe(List.of(section(question)), DEADLINE), cancellation);
        return Reading.of(question, output.require(question.name()));
    }

    private static ProbeSection section(Question<?> question) {
        return new ProbeSection(question.name(), question.script(), question.limit(), LIMIT_BYTES);
    }
}
