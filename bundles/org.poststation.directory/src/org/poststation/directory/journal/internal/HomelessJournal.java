// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ProcessLock;

/**
 * The journal of a user who has no place for one: it holds nothing, and lets nothing be written.
 *
 * @param name of the directory
 */
record HomelessJournal(String name) implements Journal {

    @Override
    public JournalWriter begin(JournalAction why) {
        return new JournalWriter() {
            @Override
            public long intend(List<Intent> changes) throws OperationException {
                throw homeless();
            }

            @Override
            public void result(long number, ChangeResult result) {
                throw new IllegalStateException("no change was kept");
            }

            @Override
            public OptionalLong id() {
                return OptionalLong.empty();
            }

            @Override
            public void interrupted() {
                // there is no entry
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public JournalWriter resume(long id) throws OperationException {
        throw missing(id);
    }

    @Override
    public Optional<ProcessLock> lock(String work) throws OperationException {
        throw homeless();
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
    public JournalEntry requireEnded(long id) throws OperationException {
        throw missing(id);
    }

    @Override
    public JournaledChanges changes(long id, Order order) throws OperationException {
        throw missing(id);
    }

    @Override
    public void clear() {
        // holds nothing
    }

    private OperationException missing(long id) {
        return JournalPlace.explained("missing", null, name, String.valueOf(id));
    }

    private static OperationException homeless() {
        return JournalPlace.explained("homeless", null);
    }
}
