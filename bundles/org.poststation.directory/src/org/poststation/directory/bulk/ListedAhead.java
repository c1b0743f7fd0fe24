// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Lists the entries at and below one on a thread of its own, a bounded number ahead of who takes them. */
final class ListedAhead implements AutoCloseable {

    private static final int BATCH = 100;
    private static final int BATCHES = 4;
    private static final long LOOK_MILLIS = 50;

    private final DirectorySession session;
    private final Dn base;
    private final Cancellation local = new Cancellation();
    private final Cancellation.Registration both;
    private final BlockingQueue<List<DirectoryEntry>> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<DirectoryEntry> batch = new ArrayList<>(BATCH);
    private volatile boolean ended;
    private volatile boolean closed;

    ListedAhead(DirectorySession session, Dn base, Cancellation cancellation) {
        this.session = session;
        this.base = base;
        this.both = cancellation.onRequest(local::request);
        Thread.ofPlatform().daemon().name("import listing").start(this::listAll);
    }

    /** The next entries; none when there are none for a moment, or none any more. */
    List<DirectoryEntry> await() {
        try {
            List<DirectoryEntry> next = batches.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return next == null ? List.of() : next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            return List.of();
        }
    }

    /** Whether everything was taken that the server lists, which may be less than there is. */
    boolean isAtEnd() {
        return closed || ended && batches.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        both.close();
        local.request();
    }

    private void listAll() {
        try {
            session.search(SearchRequest.versioned(base), this::accept, local);
        } catch (OperationException incomplete) {
            // what was not listed is asked for by itself, and that says what is wrong
            System.getLogger(ListedAhead.class.getName()).log(System.Logger.Level.DEBUG, "listing", incomplete);
        } finally {
            put();
            ended = true;
        }
    }

    private void accept(DirectoryEntry entry) {
        batch.add(entry);
        if (batch.size() == BATCH) {
            put();
        }
    }

    private void put() {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = batches.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        batch = new ArrayList<>(BATCH);
    }
}
