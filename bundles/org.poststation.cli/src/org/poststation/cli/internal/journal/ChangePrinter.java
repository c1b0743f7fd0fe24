// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.ChangeResult.NotSent;
import org.poststation.directory.journal.ChangeResult.Unknown;
import org.poststation.directory.journal.JournaledChange;

/** Prints changes of an entry, with what was before and what after; never a secret. */
sealed interface ChangePrinter permits JsonChanges, TextChanges {

    /** Stands for a value that is not shown. */
    String SECRET = "(not shown)";

    /** A printer for people or for programs. */
    static ChangePrinter of(Output output, boolean json) {
        return json ? new JsonChanges(output) : new TextChanges(output);
    }

    /** Prints one change. */
    void change(JournaledChange change);

    /** Says that parts of the entry can't be read. */
    void damaged(long parts);

    /** The stable word for a kind of change, as in LDIF where that has one. */
    static String kind(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> "add";
            case ModifyEntry modify -> "modify";
            case DeleteEntry delete -> "delete";
            case RenameEntry rename -> "modrdn";
            case SetPassword password -> "password";
        };
    }

    /** The stable word for a result. */
    static String word(ChangeResult result) {
        return switch (result) {
            case Done done -> "done";
            case Failed failed -> "failed";
            case NotSent notSent -> "not-sent";
            case Unknown unknown -> "unknown";
        };
    }
}
