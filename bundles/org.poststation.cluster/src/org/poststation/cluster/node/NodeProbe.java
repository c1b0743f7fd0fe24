// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.List;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Probe;
import org.poststation.remote.node.ProbeOutput;
import org.poststation.remote.node.ProbeSection;

/** Asks a node everything in one round trip. */
public final class NodeProbe {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int LIMIT_BYTES = 256 << 10;

    private NodeProbe() {}

    /** All that a node is asked, its logs from the cursors on. */
    static List<Question<?>> questions(LogCursors cursors) {
        return List.of(SystemFacts.QUESTION, Load.QUESTION, Memory.QUESTION, Pressure.QUESTION, FileSystems.QUESTION,
                Mounts.QUESTION, NetworkMounts.QUESTION, NetworkInterfaces.QUESTION, RaidArrays.QUESTION,
                TimeSync.QUESTION, NodeClock.QUESTION, Resolver.QUESTION, Processes.QUESTION, Listeners.QUESTION,
                Units.QUESTION, PendingReboot.QUESTION, KernelLog.since(cursors.kernel()), DirectoryReplica.QUESTION,
                MailQueue.QUESTION, MailTraffic.since(cursors.mail()));
    }

    /**
     * Asks a node. Blocking, for about a second on a healthy node, a minute at most.
     *
     * @param cursors where the last look into its logs ended
     * @return what it said; a question that it can't answer spoils no other
     * @throws OperationException when there is no whole answer, see {@link NodeShell#probe}
     */
    public static NodeFacts run(NodeShell shell, LogCursors cursors, Cancellation cancellation)
            throws OperationException {
        return ask(shell, questions(cursors), LIMIT_BYTES, cancellation);
    }

    /**
     * Asks a node in one round trip. Blocking, a minute at most.
     *
     * @param questions each with a name of its own
     * @param limitBytes how much of each answer is read
     * @return what it said; a question that it can't answer spoils no other
     * @throws OperationException when there is no whole answer, see {@link NodeShell#probe}
     */
    public static NodeFacts ask(NodeShell shell, List<Question<?>> questions, int limitBytes,
            Cancellation cancellation) throws OperationException {
        List<ProbeSection> sections = questions.stream().map(
                question -> new ProbeSection(question.name(), question.script(), question.limit(), limitBytes))
                .toList();
        ProbeOutput output = shell.probe(new Probe(sections, DEADLINE), cancellation);
        NodeFacts.Builder facts = new NodeFacts.Builder();
        questions.forEach(question -> read(facts, question, output));
        return facts.build();
    }

    private static <T> void read(NodeFacts.Builder facts, Question<T> question, ProbeOutput output) {
        facts.with(question, output.require(question.name()));
    }
}
