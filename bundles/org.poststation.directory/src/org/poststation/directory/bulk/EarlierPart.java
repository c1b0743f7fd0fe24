// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;

/** What an interrupted import had done, by the journal. For use by one thread. */
final class EarlierPart {

    private final BitSet done = new BitSet();
    private final Map<Long, Unanswered> unanswered = new HashMap<>();

    /**
     * @param intent what was kept before it was sent, if it was
     * @param journalNumber its number in the journal's entry
     */
    record Unanswered(Intent intent, long journalNumber) {}

    private EarlierPart() {}

    /** Nothing was done before. */
    static EarlierPart none() {
        return new EarlierPart();
    }

    /** Reads a journal entry. Blocking; memory for one bit for each record and for what was under way at the end. */
    static EarlierPart read(Journal journal, long id) throws OperationException {
        EarlierPart part = new EarlierPart();
        try (JournaledChanges changes = journal.changes(id, Journal.Order.FORWARD)) {
            for (Optional<JournaledChange> next = changes.next(); next.isPresent(); next = changes.next()) {
                part.add(next.get());
            }
        }
        return part;
    }

    boolean isDone(long number) {
        return done.get(Math.toIntExact(number));
    }

    /** The change of a record of which it is not known whether it was made. */
    Optional<Unanswered> unanswered(long number) {
        return Optional.ofNullable(unanswered.remove(number));
    }

    private void add(JournaledChange change) {
        long origin = change.intent().origin();
        if (origin == Intent.NO_ORIGIN) {
            return;
        }
        switch (change.result()) {
            case ChangeResult.Done result -> done.set(Math.toIntExact(origin));
            case ChangeResult.Unknown result ->
                unanswered.put(origin, new Unanswered(change.intent(), change.number()));
            case ChangeResult.Failed result -> unanswered.remove(origin);
            case ChangeResult.NotSent result -> unanswered.remove(origin);
        }
    }
}
