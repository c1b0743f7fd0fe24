// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.UndoOperation;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.ReportDialog;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Takes an entry back: looks, shows, asks, does it, tells. UI thread only; handles events while it waits. */
public final class UndoWindows {

    private UndoWindows() {}

    /**
     * Goes through all steps.
     *
     * @param id of the entry of the directory's journal
     */
    public static void undo(Control control, Access access, long id) {
        try {
            UndoPreview preview = Waiting.run(control, Messages.undo_look_job, progress -> UndoPreview
                    .of(request(access.open(progress.cancellation()), id, Set.of())).run(progress));
            JournalEntry entry = preview.row().entry();
            String title = NLS.bind(Messages.undo_dialog_title, entry.why().words());
            if (preview.summary().isEmpty()) {
                MessageDialog.openInformation(control.getShell(), title, nothing(preview.row()));
                return;
            }
            Optional<Set<Long>> forced = UndoDialog.confirmed(control.getShell(), title, preview);
            if (forced.isPresent()) {
                tell(control, title, Waiting.run(control, title, apply(access, entry, forced.get(), title)));
            }
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), Messages.undo_look_job, failure);
        }
    }

    private static String nothing(JournalRow row) {
        return row.undoneBy().isPresent()
                ? NLS.bind(Messages.undo_already_text, row.undoneBy().getAsLong())
                : Messages.undo_nothing_text;
    }

    private static Operation<UndoReport> apply(Access access, JournalEntry entry, Set<Long> forced, String words) {
        return progress -> {
            UndoRequest request = request(access.open(progress.cancellation()), entry.id(), forced);
            try {
                return new UndoOperation(request, request.action(words, entry)).run(progress);
            } finally {
                // also what was done before it was cancelled
                access.model().changedWidely(access.profile(), access.passwords());
            }
        };
    }

    private static UndoRequest request(MailDirectory directory, long id, Set<Long> forced) {
        return new UndoRequest(directory.session(), directory.journal(), id,
                conflict -> forced.contains(conflict.undone().number()));
    }

    private static void tell(Control control, String title, UndoReport report) {
        if (report.isComplete() && report.undone() <= 1) {
            return;
        }
        if (report.isComplete()) {
            MessageDialog.openInformation(control.getShell(), title, UndoTexts.summary(report));
        } else {
            ReportDialog.open(control.getShell(), title, UndoTexts.summary(report), UndoTexts.rows(report));
        }
    }
}
