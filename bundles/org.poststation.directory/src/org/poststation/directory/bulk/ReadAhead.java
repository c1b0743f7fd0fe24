// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongPredicate;

import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.operation.OperationException;

/** Reads records on a thread of its own while others are under way, as many as a few megabytes hold. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCHES = 3;
    private static final int MOST_ITEMS = 64;
    private static final int MOST_BYTES = 512 * 1024;
    private static final long LOOK_MILLIS = 50;

    private final ImportSource.Records records;
    private final LongPredicate wanted;
    private final Function<DirectoryChange, Prepared> preparation;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean closed;
    private Iterator<Item> current = List.<Item>of().iterator();
    private long bytesRead;
    private boolean ended;

    /**
     * @param number of the record in its file, from 0
     * @param item as it was read
     * @param prepared what to send; empty when it is malformed
     */
    record Item(long number, LdifItem item, Optional<Prepared> prepared) {}

    private record Batch(List<Item> items, long bytesRead, boolean last, Exception failure) {}

    /**
     * @param records closed with this
     * @param wanted which numbers
     * @param preparation makes what is sent of what is read
     */
    ReadAhead(ImportSource.Records records, LongPredicate wanted, Function<DirectoryChange, Prepared> preparation) {
        this.records = records;
        this.wanted = wanted;
        this.preparation = preparation;
        Thread.ofPlatform().daemon().name("import reader").start(this::readAll);
    }

    /** The next record; empty when there is none yet, or none any more. */
    Optional<Item> poll() throws OperationException {
        if (!current.hasNext() && !ended) {
            begin(batches.poll());
        }
        return current.hasNext() ? Optional.of(current.next()) : Optional.empty();
    }

    /** Waits a moment for the next record; empty when none came. */
    Optional<Item> await() throws OperationException {
        if (!current.hasNext() && !ended) {
            try {
                begin(batches.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
        return poll();
    }

    /** Whether the last record was delivered. */
    boolean isAtEnd() {
        return ended && !current.hasNext();
    }

    /** How far the delivered records reach in the file. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() {
        closed = true;
        batches.clear();
    }

    private void begin(Batch batch) throws OperationException {
        if (batch == null) {
            return;
        }
        if (batch.failure() instanceof OperationException expected) {
            throw expected;
        }
        if (batch.failure() != null) {
            throw new IllegalStateException(batch.failure());
        }
        current = batch.items().iterator();
        bytesRead = batch.bytesRead();
        ended = batch.last();
    }

    private void readAll() {
        try (records) {
            long number = 0;
            boolean last = false;
            while (!last && !closed) {
                List<Item> items = new ArrayList<>(MOST_ITEMS);
                int bytes = 0;
                while (!last && items.size() < MOST_ITEMS && bytes < MOST_BYTES && !closed) {
                    Optional<LdifItem> item = records.next();
                    last = item.isEmpty();
                    if (item.isPresent() && wanted.test(number++)) {
                        items.add(prepared(number - 1, item.get()));
                        bytes += item.get().source().length;
                    }
                }
                put(new Batch(items, records.bytesRead(), last, null));
            }
        } catch (OperationException | RuntimeException failure) {
            put(new Batch(List.of(), 0, true, failure));
        }
    }

    private Item prepared(long number, LdifItem item) {
        return new Item(number, item, item instanceof LdifRecord read
                ? Optional.of(preparation.apply(read.change()))
                : Optional.empty());
    }

    private void put(Batch batch) {
        try {
            boolean taken = false;
            while (!taken && !closed) {
                taken = batches.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
