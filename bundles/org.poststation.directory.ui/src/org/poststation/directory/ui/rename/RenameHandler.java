// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.rename;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.ReadObjects;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Gives the one selected object another address. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        List<SelectedObject> selected = SelectedObject.of(HandlerUtil.getCurrentSelection(event));
        if (selected.size() != 1) {
            return null;
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        Access access = Access.to(selected.getFirst().profile(), shell.getDisplay());
        try {
            List<MailObject> read = Waiting.run(shell, Messages.rename_dialog_title,
                    new ReadObjects(access, selected));
            RenameDialog.rename(shell, access, read.getFirst());
        } catch (OperationException failure) {
            FailurePresenter.show(shell, Messages.rename_dialog_title, failure);
        }
        return null;
    }
}
