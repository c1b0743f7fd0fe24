// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.node.LogCursors;
import org.poststation.cluster.node.NodeClock;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.NodeProbe;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.node.NodeShell;

/**
 * A node that is looked at again and again over one login, which is kept and renewed when it was lost. Remembers what
 * it said before, so that the rules see what changed. Thread-safe; looks wait for each other.
 */
public final class WatchedNode implements AutoCloseable {

    /** For the login and all answers of a node. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(75);

    private static final long TURN_MILLIS = 250;

    private final NodeProfile profile;
    private final NodeAccess access;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);
    private final KernelMemory kernel = new KernelMemory();
    private final CertificateMemory certificates;
    private LogCursors cursors = LogCursors.NONE;
    private volatile NodeStatus status;
    private volatile NodeShell shell;
    private volatile boolean isClosed;

    /**
     * @param access how to log in, also later when the login was lost
     * @param clock tells when something was found out
     */
    public WatchedNode(NodeProfile profile, NodeAccess access, Clock clock) {
        this.profile = profile;
        this.access = access;
        this.clock = clock;
        this.certificates = new CertificateMemory(profile);
    }

    /** Which node. */
    public NodeProfile profile() {
        return profile;
    }

    /** What the last look found out; empty before the first one. */
    public Optional<NodeStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * Looks at the node. Blocking, at most until the patience ends; waits before for a look that is under way.
     *
     * @param patience for the login and all answers
     * @param cancellation ends it at once; what was known before stays
     * @return how the node is, also when it can't be reached
     */
    public NodeStatus look(Duration patience, Cancellation cancellation) throws OperationCancelledException {
        await(cancellation);
        try {
            status = ask(patience, cancellation);
            return status;
        } finally {
            turn.release();
        }
    }

    /** Closes the login, which ends a look that is under way. */
    @Override
    public void close() {
        isClosed = true;
        disconnect();
    }

    private void await(Cancellation cancellation) throws OperationCancelledException {
        try {
            cancellation.check();
            while (!turn.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        }
    }

    private NodeStatus ask(Duration patience, Cancellation cancellation) throws OperationCancelledException {
        Cancellation own = new Cancellation();
        try (Cancellation.Registration registration = cancellation.onRequest(own::request);
                Deadline deadline = new Deadline(patience, own::request)) {
            NodeFacts said = facts(own);
            Instant now = clock.instant();
            NodeFacts facts = certificates.remember(kernel.remember(said, now), now, own);
            own.check();
            Optional<NodeFacts> before = last().map(answer -> answer.look().now());
            return NodeStatus.answered(profile.name(), NodeAnswer.of(now, new NodeLook(facts, before)));
        } catch (OperationException failure) {
            disconnect();
            cancellation.check();
            OperationException why = failure instanceof OperationCancelledException
                    ? new HostUnreachableException(Reason.TIMEOUT, profile.place().url(), "", failure)
                    : failure;
            return NodeStatus.unreachable(profile.name(), clock.instant(), why, last());
        }
    }

    private Optional<NodeAnswer> last() {
        return status().flatMap(NodeStatus::last);
    }

    /** A login that was lost since the last look, for example while this computer slept, says nothing of the node. */
    private NodeFacts facts(Cancellation cancellation) throws OperationException {
        NodeShell kept = shell;
        if (kept != null && kept.isOpen()) {
            try {
                return probe(kept, cancellation);
            } catch (ConnectionLostException lost) {
                cancellation.check();
            }
        }
        disconnect();
        shell = access.open(profile, cancellation);
        if (isClosed) {
            throw new OperationCancelledException();
        }
        return probe(shell, cancellation);
    }

    private NodeFacts probe(NodeShell open, Cancellation cancellation) throws OperationException {
        Instant from = clock.instant();
        NodeFacts said = NodeProbe.run(open, cursors, cancellation);
        cursors = cursors.after(said);
        return NodeClock.compared(said, from, clock.instant());
    }

    private void disconnect() {
        NodeShell kept = shell;
        shell = null;
        if (kept != null) {
            kept.close();
        }
    }
}
