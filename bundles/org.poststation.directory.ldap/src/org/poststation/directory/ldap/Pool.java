// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * The connections of one kind of a session. Each serves one call at a time; a call that finds none idle opens another.
 * A connection that was lost is replaced once per call.
 *
 * @param <L> the kind
 */
final class Pool<L extends Link> {

    private static final int MOST_IDLE = 2;

    private final Opening<L> opening;
    private final Runnable reconnected;
    private final Deque<L> idle = new ArrayDeque<>();
    private final Set<L> busy = new HashSet<>();
    private boolean lost;
    private boolean closed;

    /** Opens a connection. */
    @FunctionalInterface
    interface Opening<L> {
        L open(Cancellation cancellation) throws OperationException;
    }

    /** Uses a connection. */
    @FunctionalInterface
    interface Call<L, T> {
        T on(L link) throws OperationException;
    }

    /** Whether a call that lost its connection may be made again. */
    @FunctionalInterface
    interface Repeatable {
        boolean now();
    }

    /**
     * @param opening how to open one
     * @param reconnected told after a lost one was replaced
     */
    Pool(Opening<L> opening, Runnable reconnected) {
        this.opening = opening;
        this.reconnected = reconnected;
    }

    /** Makes a call on a connection that nobody else uses. */
    <T> T call(Call<L, T> call, Repeatable repeatable, Cancellation cancellation) throws OperationException {
        for (boolean again = false;; again = true) {
            cancellation.check();
            L idleLink = take();
            L link = idleLink == null ? open(cancellation) : idleLink;
            try {
                return on(link, call, cancellation);
            } catch (ConnectionFailedException failed) {
                boolean once = idleLink != null && !again;
                if (!once || failed.reason() != Reason.LOST || !repeatable.now()) {
                    throw failed;
                }
            }
        }
    }

    /** Adds a connection that was opened elsewhere. */
    void add(L link) {
        giveBack(link);
    }

    /** Closes the idle connections and aborts the busy ones. */
    void close() {
        List<L> aborted;
        List<L> ended;
        synchronized (this) {
            closed = true;
            aborted = List.copyOf(busy);
            ended = new ArrayList<>(idle);
            idle.clear();
        }
        aborted.forEach(Link::abort);
        ended.forEach(Link::close);
    }

    private <T> T on(L link, Call<L, T> call, Cancellation cancellation) throws OperationException {
        boolean usable = false;
        boolean lostByItself = false;
        try (Cancellation.Registration ending = cancellation.onRequest(link::abort)) {
            T result = call.on(link);
            usable = true;
            return result;
        } catch (OperationException failed) {
            if (cancellation.isRequested() || isClosed()) {
                throw new OperationCancelledException();
            }
            lostByItself = failed instanceof ConnectionFailedException;
            usable = !lostByItself;
            throw failed;
        } finally {
            if (usable) {
                giveBack(link);
            } else {
                discard(link, lostByItself);
            }
        }
    }

    private L open(Cancellation cancellation) throws OperationException {
        L link = opening.open(cancellation);
        boolean replaces;
        synchronized (this) {
            if (closed) {
                link.abort();
                throw new OperationCancelledException();
            }
            busy.add(link);
            replaces = lost;
            lost = false;
        }
        if (replaces) {
            reconnected.run();
        }
        return link;
    }

    private synchronized L take() throws OperationCancelledException {
        if (closed) {
            throw new OperationCancelledException();
        }
        while (!idle.isEmpty()) {
            L link = idle.pop();
            if (link.isOpen()) {
                busy.add(link);
                return link;
            }
            lost = true;
            link.abort();
        }
        return null;
    }

    private void giveBack(L link) {
        boolean keep;
        synchronized (this) {
            busy.remove(link);
            keep = !closed && link.isOpen() && idle.size() < MOST_IDLE;
            if (keep) {
                idle.push(link);
            }
        }
        if (!keep) {
            link.close();
        }
    }

    private void discard(L link, boolean lostByItself) {
        synchronized (this) {
            busy.remove(link);
            lost |= lostByItself;
        }
        link.abort();
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
