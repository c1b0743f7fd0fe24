// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.operation.OperationException;

/** Writes the file of one entry. */
final class EntryWriter implements JournalWriter {

    private static final int PART_CHANGES = 1 << 12;
    private static final int PART_BYTES = 1 << 20;

    private final FileJournal journal;
    private final Opening opening;
    private final EntryResults results;
    private final ByteWriter newResults = new ByteWriter();
    private final ByteWriter part = new ByteWriter();
    private OpenEntry open;
    private long next;
    private IOException broken;
    private boolean interrupted;
    private boolean closed;

    /** Makes or opens the file when the first changes come. */
    interface Opening {
        OpenEntry open() throws IOException, OperationException;
    }

    EntryWriter(FileJournal journal, Opening opening) {
        this.journal = journal;
        this.opening = opening;
        this.results = new EntryResults();
    }

    /** Goes on with an entry. */
    EntryWriter(FileJournal journal, OpenEntry open, EntryScan scan) {
        this.journal = journal;
        this.opening = () -> open;
        this.open = open;
        this.results = scan.results();
        this.next = scan.total();
    }

    @Override
    public synchronized long intend(List<Intent> changes) throws OperationException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try {
            if (broken != null) {
                throw broken;
            }
            return write(changes);
        } catch (IOException failure) {
            // what did reach the disk is not known, so that nothing may follow it
            broken = failure;
            throw journal.place().failure("unwritable", failure, journal.place().folder());
        }
    }

    private long write(List<Intent> changes) throws IOException, OperationException {
        boolean isNew = open == null;
        if (isNew) {
            open = opening.open();
        }
        addResults();
        addChanges(changes);
        open.frames().write();
        open.frames().force();
        if (isNew) {
            journal.place().forceNames();
        }
        newResults.clear();
        long first = next;
        next += changes.size();
        return first;
    }

    private void addResults() {
        if (newResults.size() > 0) {
            open.frames().add(FrameType.RESULTS, newResults.toByteArray());
        }
    }

    private void addChanges(List<Intent> changes) {
        for (int from = 0; from < changes.size();) {
            part.clear();
            int to = from;
            while (to < changes.size() && to - from < PART_CHANGES && part.size() < PART_BYTES) {
                ChangeCoder.write(part, changes.get(to++));
            }
            open.frames().add(FrameType.INTENTS,
                    new ByteWriter().number(next + from).number(to - from).bytes(part).toByteArray());
            from = to;
        }
    }

    @Override
    public synchronized void result(long number, ChangeResult result) {
        if (!closed) {
            results.put(number, result, newResults);
        }
    }

    @Override
    public synchronized OptionalLong id() {
        return open == null ? OptionalLong.empty() : OptionalLong.of(open.id());
    }

    @Override
    public synchronized void interrupted() {
        interrupted = true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (open == null) {
            return;
        }
        try {
            addResults();
            if (!interrupted) {
                open.frames().add(FrameType.END, new byte[0]);
            }
            open.frames().write();
            open.frames().close();
            journal.ended(entry());
        } catch (IOException failure) {
            System.getLogger(EntryWriter.class.getName()).log(System.Logger.Level.WARNING,
                    JournalPlace.SENTENCES.text("unfinished", journal.place().name()), failure);
        } finally {
            giveUp();
        }
    }

    private JournalEntry entry() {
        EntryHead head = open.head();
        return new JournalEntry(open.id(), head.when(), head.who(), head.why(), results.counts(next),
                interrupted ? State.INTERRUPTED : State.FINISHED, open.frames().size());
    }

    private void giveUp() {
        try {
            open.frames().close();
            open.lock().close();
            journal.place().written(open.id());
        } catch (IOException nothingIsLost) {
            System.getLogger(EntryWriter.class.getName()).log(System.Logger.Level.DEBUG, "close", nothingIsLost);
        }
    }
}
