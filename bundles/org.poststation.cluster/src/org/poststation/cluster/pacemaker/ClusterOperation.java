// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeShell;

/**
 * Tells a cluster to do something, then looks at it again until it shows that it has done so, or for as long as one
 * wants to wait: it acts on its own once it has taken a command.
 */
public final class ClusterOperation implements Operation<ClusterChange> {

    private static final long PAUSE_MILLISECONDS = 500;

    private final NodeShell shell;
    private final ClusterCommand command;
    private final Duration patience;

    /**
     * @param shell on a node of the cluster
     * @param command what to do
     * @param patience how long to wait for the cluster at most; with zero it is looked at once
     */
    public ClusterOperation(NodeShell shell, ClusterCommand command, Duration patience) {
        this.shell = shell;
        this.command = command;
        this.patience = patience;
    }

    /**
     * Does it. Blocking. Cancelling after the command was taken only ends the waiting.
     *
     * @throws OperationException {@link org.poststation.remote.PermissionDeniedException} when it needs root and may
     *             not have it; when there is no whole answer, see {@link NodeShell#run}
     */
    @Override
    public ClusterChange run(Progress progress) throws OperationException {
        progress.begin(String.join(" ", command.arguments()), Progress.UNKNOWN_TOTAL);
        CommandOutput output = shell.run(command.command(), progress.cancellation());
        ClusterOutcome outcome = ClusterOutcome.of(output);
        String said = (output.output() + output.errors()).strip();
        long end = System.nanoTime() + (outcome == ClusterOutcome.ACCEPTED ? patience.toNanos() : 0);
        ClusterChange change = look(outcome, said, progress.cancellation());
        while (!change.isThere() && System.nanoTime() < end && !isCancelledWithin(progress.cancellation())) {
            change = look(outcome, said, progress.cancellation());
        }
        return change;
    }

    private ClusterChange look(ClusterOutcome outcome, String said, Cancellation cancellation)
            throws OperationException {
        try {
            Optional<ClusterState> state = ClusterLook.ask(shell, cancellation) instanceof ClusterAnswer.Running running
                    ? Optional.of(running.state())
                    : Optional.empty();
            return new ClusterChange(command, outcome, said, state);
        } catch (OperationCancelledException tooLate) {
            return new ClusterChange(command, outcome, said, Optional.empty());
        }
    }

    private static boolean isCancelledWithin(Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onRequest(cancelled::countDown)) {
            return cancelled.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
