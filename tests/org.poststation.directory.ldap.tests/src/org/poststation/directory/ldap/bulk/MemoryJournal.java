// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ProcessLock;
import org.poststation.testkit.TemporaryFolder;

/** A journal of one entry that forgets everything, and that can refuse to keep more. */
final class MemoryJournal implements Journal {

    private final List<Intent> intents = new ArrayList<>();
    private final List<ChangeResult> results = new ArrayList<>();
    private final TemporaryFolder folder;
    private JournalAction action;
    private long room = Long.MAX_VALUE;

    MemoryJournal(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** Keeps so many changes and is full then. */
    MemoryJournal room(long changes) {
        room = changes;
        return this;
    }

    List<Intent> intents() {
        return intents;
    }

    List<ChangeResult> results() {
        return results;
    }

    JournalAction action() {
        return action;
    }

    /** Forgets every result after the first ones, as a crash does that loses what was not on the disk yet. */
    void forgetResultsAfter(int first) {
        for (int i = first; i < results.size(); i++) {
            results.set(i, new ChangeResult.Unknown());
        }
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public JournalWriter begin(JournalAction why) {
        action = why;
        return resume(0);
    }

    @Override
    public JournalWriter resume(long id) {
        return new JournalWriter() {
            @Override
            public long intend(List<Intent> changes) throws OperationException {
                if (intents.size() + changes.size() > room) {
                    throw new OperationException(Explanation.of("The disk is full.", ""));
                }
                long first = intents.size();
                changes.forEach(change -> {
                    intents.add(change);
                    results.add(new ChangeResult.Unknown());
                });
                return first;
            }

            @Override
            public void result(long number, ChangeResult result) {
                results.set((int) number, result);
            }

            @Override
            public OptionalLong id() {
                return intents.isEmpty() ? OptionalLong.empty() : OptionalLong.of(0);
            }

            @Override
            public void interrupted() {
                // nobody asks
            }

            @Override
            public void close() {
                // nothing is kept open
            }
        };
    }

    @Override
    public Optional<ProcessLock> lock(String work) {
        try {
            return ProcessLock.tryTake(folder.resolve(work + ".lock"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<JournalEntry> newest(int limit) {
        return List.of();
    }

    @Override
    public Optional<JournalEntry> find(long id) {
        return Optional.empty();
    }

    @Override
    public JournalEntry requireEnded(long id) {
        return find(id).orElseThrow();
    }

    @Override
    public JournaledChanges changes(long id, Order order) {
        return new JournaledChanges() {
            private int next;

            @Override
            public Optional<JournaledChange> next() {
                if (next == intents.size()) {
                    return Optional.empty();
                }
                JournaledChange change = new JournaledChange(next, intents.get(next), results.get(next));
                next++;
                return Optional.of(change);
            }

            @Override
            public long damagedParts() {
                return 0;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public void clear() {
        intents.clear();
        results.clear();
    }
}
