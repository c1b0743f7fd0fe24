// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;

/** Takes back the last action on the selected directory that was not taken back yet. */
public final class UndoLastHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<String> profile = TreeNode.first(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()
                .getSelection(DirectoryView.ID)).map(TreeNode::profile);
        if (profile.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.undo_last_title, Messages.journal_none_text);
            return null;
        }
        try {
            ReadJournal read = new ReadJournal(Services.require(Journals.class).ofProfile(profile.get()));
            Optional<JournalRow> last = Waiting.run(shell, Messages.journal_read_job, read).rows().stream()
                    .filter(UndoLastHandler::canBeTakenBack).findFirst();
            if (last.isPresent()) {
                UndoWindows.undo(shell, Access.to(profile.get(), shell.getDisplay()), last.get().identity());
            } else {
                MessageDialog.openInformation(shell, Messages.undo_last_title,
                        NLS.bind(Messages.journal_empty_text, profile.get()));
            }
        } catch (OperationException failure) {
            FailurePresenter.show(shell, Messages.undo_last_title, failure);
        }
        return null;
    }

    private static boolean canBeTakenBack(JournalRow row) {
        return row.undoneBy().isEmpty() && row.entry().counts().effective() > 0
                && row.entry().state() != State.RUNNING && !row.entry().why().id().equals(UndoRequest.ACTION);
    }
}
