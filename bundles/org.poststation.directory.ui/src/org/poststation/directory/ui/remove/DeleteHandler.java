// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.remove;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.ReportDialog;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OpenEditors;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Deletes the selected objects after showing what points to them. */
public final class DeleteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        List<SelectedObject> selected = SelectedObject.of(HandlerUtil.getCurrentSelection(event));
        if (selected.isEmpty()) {
            return null;
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        Access access = Access.to(selected.getFirst().profile(), shell.getDisplay());
        try {
            Removal removal = Waiting.run(shell, Messages.delete_looking_job, Removal.read(access, selected));
            ChangePlan plan = DeleteDialog.confirmed(shell, access, removal);
            if (!plan.isEmpty()) {
                ChangeReport report = Waiting.run(shell, Messages.delete_dialog_title,
                        access.apply(plan, removal.action()));
                IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
                OpenEditors.close(page, access.profile(), report);
                OpenEditors.refresh(page, access.profile(), report);
                if (!report.isComplete() || removal.objects().size() > 1) {
                    ReportDialog.open(shell, Messages.report_dialog_title, report);
                }
            }
        } catch (OperationException failure) {
            FailurePresenter.show(shell, Messages.delete_dialog_title, failure);
        }
        return null;
    }
}
