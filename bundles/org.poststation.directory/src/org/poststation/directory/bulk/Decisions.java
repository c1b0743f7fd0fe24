// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.operation.OperationException;

/** Decides what is done next with a task: by the mode, and by what the server says. For use by one thread. */
final class Decisions {

    static final int NO_SUCH_OBJECT = 32;
    static final int ENTRY_EXISTS = 68;

    /** How often an entry may change under our hands. */
    static final int MOST_TRIES = 10;
    private static final int CERTAIN = 8;

    private final ImportMode mode;
    private final EntryComparison comparison;
    /** Above 0 when the last entries existed: then it is cheaper to look before an add than to be refused. */
    private int existing;

    Decisions(ImportMode mode, ServerSchema schema) {
        this.mode = mode;
        this.comparison = new EntryComparison(schema, mode == ImportMode.SYNC);
    }

    Step first(ImportTask task) {
        if (!mode.allows(task.change())) {
            return rejected(0, Wording.SENTENCES.failure("mode." + mode, null, task.dn()));
        }
        boolean addAtOnce = task.isAdd() && mode.adds() && !(mode.updates() && existing > 0);
        return addAtOnce ? new Step.Send(Optional.empty(), task.change()) : new Step.Read();
    }

    Step found(ImportTask task, Optional<DirectoryEntry> entry) {
        boolean absent = entry.isEmpty();
        if (task.change() instanceof AddEntry add) {
            existing = Math.clamp(existing + (absent ? -1 : 1), -CERTAIN, CERTAIN);
            if (absent && mode.adds()) {
                return new Step.Send(Optional.empty(), add);
            }
            if (!absent) {
                return update(entry.get(), add.entry());
            }
        }
        return absent
                ? rejected(NO_SUCH_OBJECT, new ServerRefusedException(NO_SUCH_OBJECT, task.dn().toString(), "", null))
                : new Step.Send(entry, task.change());
    }

    /** Whether a refusal only says that another state was expected: what is to be done is decided anew. */
    static boolean isOutdated(Refused refused) {
        return switch (refused.resultCode()) {
            case NO_SUCH_OBJECT, ENTRY_EXISTS, ChangeResult.Failed.ASSERTION_FAILED -> true;
            default -> false;
        };
    }

    Step refused(ImportTask task, Refused refused) {
        if (task.isAdd() && refused.resultCode() == NO_SUCH_OBJECT) {
            return new Step.Defer();
        }
        if (refused.resultCode() == ChangeResult.Failed.ASSERTION_FAILED && task.triedAgain() < MOST_TRIES) {
            return new Step.Read();
        }
        boolean existsNow = task.isAdd() && refused.resultCode() == ENTRY_EXISTS;
        if (existsNow && mode.updates() && task.triedAgain() < MOST_TRIES) {
            existing = Math.min(existing + 1, CERTAIN);
            return new Step.Read();
        }
        return rejected(refused.resultCode(), refused.failure(task.dn()));
    }

    /** What a change that the server made means for its record. */
    static ImportOutcome outcome(DirectoryChange made) {
        return switch (made) {
            case AddEntry add -> ImportOutcome.ADDED;
            case ModifyEntry modify -> ImportOutcome.CHANGED;
            case SetPassword password -> ImportOutcome.CHANGED;
            case RenameEntry rename -> ImportOutcome.RENAMED;
            case DeleteEntry delete -> ImportOutcome.DELETED;
        };
    }

    private Step update(DirectoryEntry present, DirectoryEntry wanted) {
        List<Modification> differences = comparison.differences(present, wanted);
        return differences.isEmpty()
                ? new Step.Finish(ImportOutcome.UNCHANGED)
                : new Step.Send(Optional.of(present), new ModifyEntry(present.dn(), differences));
    }

    private static Step rejected(int code, OperationException why) {
        return new Step.Reject(ImportOutcome.REJECTED, code, why);
    }
}
