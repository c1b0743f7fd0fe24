// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.several;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PresentObjects;
import org.poststation.directory.ui.change.PresentObjects.Found;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OpenEditors;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/**
 * Changes fields of all selected objects: those that a dialog asks for, or {@code active} when the parameter says
 * {@code true} or {@code false}.
 */
public final class SeveralHandler extends AbstractHandler {

    private static final String ACTIVE = "org.poststation.directory.ui.setActive.active";

    @Override
    public Object execute(ExecutionEvent event) {
        List<SelectedObject> selected = SelectedObject.of(HandlerUtil.getCurrentSelection(event));
        if (selected.isEmpty()) {
            return null;
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        Access access = Access.to(selected.getFirst().profile(), shell.getDisplay());
        String active = event.getParameter(ACTIVE);
        try {
            Map<Field, List<String>> wanted = active == null
                    ? ask(shell, access, selected)
                    : Map.of(Field.ACTIVE, List.of(active));
            if (!wanted.isEmpty()) {
                Found found = Waiting.run(shell, Messages.several_dialog_title,
                        new PresentObjects(access, selected));
                String title = MessageFormat.format(title(active), found.objects().size());
                Changing.run(shell, access, JournalAction.of("several.set", title, ""),
                        planner(access, found, wanted),
                        plan -> Question.of(title, plan).noting(found.note())).ifPresent(
                                report -> OpenEditors.refresh(
                                        HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), access.profile(),
                                        report));
            }
        } catch (OperationException failure) {
            FailurePresenter.show(shell, Messages.several_dialog_title, failure);
        }
        return null;
    }

    private static String title(String active) {
        if (active == null) {
            return Messages.several_job;
        }
        return Boolean.parseBoolean(active) ? Messages.several_activate_job : Messages.several_deactivate_job;
    }

    private static Map<Field, List<String>> ask(Shell shell, Access access, List<SelectedObject> selected)
            throws OperationException {
        List<Field> offered = Waiting.run(shell, Messages.several_dialog_title,
                progress -> SeveralFields.of(access.open(progress.cancellation()).schema(),
                        selected.stream().map(SelectedObject::kind).collect(Collectors.toSet())));
        SeveralDialog dialog = new SeveralDialog(shell, selected.size(), offered);
        return dialog.open() == Window.OK ? dialog.wanted() : Map.of();
    }

    private static Operation<ChangePlan> planner(Access access, Found found, Map<Field, List<String>> wanted) {
        return progress -> access.open(progress.cancellation()).updateAll(found.objects(), wanted,
                progress.cancellation());
    }
}
