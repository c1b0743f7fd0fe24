// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows every change of one entry. */
@Command(name = "show")
public final class JournalShowCommand extends JournalCommand {

    @Parameters(paramLabel = "ID", description = "The entry, by its number in the list.")
    private long id;

    /** A command in a context. */
    public JournalShowCommand(Context context) {
        super(context);
    }

    @Override
    void read(Journal journal) throws OperationException {
        ChangePrinter printer = ChangePrinter.of(output(), json());
        try (JournaledChanges changes = journal.changes(id, Order.FORWARD)) {
            for (Optional<JournaledChange> change = changes.next(); change.isPresent(); change = changes.next()) {
                printer.change(change.get());
            }
            if (changes.damagedParts() > 0) {
                printer.damaged(changes.damagedParts());
            }
        }
    }
}
