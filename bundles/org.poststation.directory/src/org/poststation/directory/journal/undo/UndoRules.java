// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.ChangeResult.NotSent;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.directory.journal.undo.UndoStep.Reason;
import org.poststation.operation.OperationException;

/**
 * Says how a change can be taken back, by comparing what it wrote with what the directory holds. A change of which is
 * not known whether it was made is treated as what the directory shows.
 *
 * @param schema of the server
 * @param present the directory
 */
public record UndoRules(ServerSchema schema, Present present) {

    /** The directory as it is when the change is to be taken back. */
    public interface Present {

        /**
         * An entry with all its user attributes.
         *
         * @throws OperationException when it can't be read
         */
        Optional<DirectoryEntry> find(Dn dn) throws OperationException;
    }

    /** The names of the entries that have to be looked at; none when the journal alone tells what to do. */
    public static List<Dn> names(JournaledChange change) {
        if (wasNeverMade(change)) {
            return List.of();
        }
        Dn dn = change.intent().change().dn();
        return change.intent().change() instanceof RenameEntry rename && !rename.renamed().equals(dn)
                ? List.of(rename.renamed(), dn)
                : List.of(dn);
    }

    /**
     * What can be done about a change. Asks for no other entries than those of {@link #names}.
     *
     * @throws OperationException when an entry can't be read
     */
    public UndoStep step(JournaledChange change) throws OperationException {
        return wasNeverMade(change) ? new AlreadyBack(change) : compared(change);
    }

    private static boolean wasNeverMade(JournaledChange change) {
        return change.result() instanceof Failed || change.result() instanceof NotSent;
    }

    private UndoStep compared(JournaledChange change) throws OperationException {
        return switch (change.intent().change()) {
            case AddEntry add -> added(change, add);
            case DeleteEntry delete -> deleted(change);
            case RenameEntry rename -> renamed(change, rename);
            case ModifyEntry modify -> written(change);
            case SetPassword password -> written(change);
        };
    }

    private UndoStep added(JournaledChange change, AddEntry add) throws OperationException {
        Optional<DirectoryEntry> now = present.find(add.dn());
        if (now.isEmpty()) {
            return new AlreadyBack(change);
        }
        PlannedChange inverse = planned(new DeleteEntry(add.dn()), now);
        WrittenState written = new WrittenState(DirectoryEntry.builder(add.dn()).build(), Optional.of(add.entry()),
                now.get());
        return written.isUntouched()
                ? new Ready(change, inverse)
                : new Conflict(change, Reason.CHANGED_SINCE, written.differences(), Optional.of(inverse));
    }

    private UndoStep deleted(JournaledChange change) throws OperationException {
        Dn dn = change.intent().change().dn();
        Optional<DirectoryEntry> before = change.intent().before();
        Optional<DirectoryEntry> now = present.find(dn);
        if (before.isEmpty()) {
            return now.isPresent() ? new AlreadyBack(change) : unknownBefore(change);
        }
        if (now.isEmpty()) {
            return new Ready(change, planned(new AddEntry(before.get()), now));
        }
        WrittenState written = new WrittenState(before.get(), Optional.of(DirectoryEntry.builder(dn).build()),
                now.get());
        if (written.isAsBefore()) {
            return new AlreadyBack(change);
        }
        return new Conflict(change, Reason.EXISTS_AGAIN, written.differences(),
                written.restored(schema).map(restored -> planned(restored, now)));
    }

    private UndoStep renamed(JournaledChange change, RenameEntry rename) throws OperationException {
        Optional<DirectoryEntry> now = present.find(rename.renamed());
        boolean sameName = rename.dn().equals(rename.renamed());
        boolean oldIsThere = !sameName && present.find(rename.dn()).isPresent();
        if (now.isEmpty()) {
            return oldIsThere
                    ? new AlreadyBack(change)
                    : new Conflict(change, Reason.GONE, List.of(),
                            Optional.empty());
        }
        if (oldIsThere) {
            return new Conflict(change, Reason.EXISTS_AGAIN, List.of(), Optional.empty());
        }
        Rdn old = rename.dn().rdn().orElseThrow();
        boolean newIsToGo = change.intent().before().filter(before -> hasValues(before, rename.newRdn())).isEmpty();
        return new Ready(change, planned(new RenameEntry(rename.renamed(), old, newIsToGo && !sameName,
                rename.newSuperior().map(superior -> rename.dn().parent())), now));
    }

    private UndoStep written(JournaledChange change) throws OperationException {
        Optional<DirectoryEntry> before = change.intent().before();
        Optional<DirectoryEntry> now = present.find(change.intent().change().dn());
        if (before.isEmpty()) {
            return unknownBefore(change);
        }
        if (now.isEmpty()) {
            return new Conflict(change, Reason.GONE, List.of(), Optional.empty());
        }
        WrittenState written = WrittenState.of(change, before.get(), now.get());
        if (written.isAsBefore()) {
            return new AlreadyBack(change);
        }
        Optional<PlannedChange> restored = written.restored(schema).map(modify -> planned(modify, now));
        if (restored.isEmpty()) {
            return new AlreadyBack(change);
        }
        return written.isUntouched()
                ? new Ready(change, restored.get())
                : new Conflict(change, Reason.CHANGED_SINCE, written.differences(), restored);
    }

    private static Conflict unknownBefore(JournaledChange change) {
        return new Conflict(change, Reason.BEFORE_UNKNOWN, List.of(), Optional.empty());
    }

    private static boolean hasValues(DirectoryEntry entry, Rdn rdn) {
        return rdn.pairs().stream().allMatch(pair -> entry.texts(pair.type()).contains(pair.value()));
    }

    private static PlannedChange planned(DirectoryChange change, Optional<DirectoryEntry> now) {
        return new PlannedChange(change.dn().toString(), change, now.flatMap(DirectoryEntry::version));
    }
}
