// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OpenHandler;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;

/** Creates an object of the kind that the parameter names, in the directory and domain that are selected. */
public final class CreateHandler extends AbstractHandler {

    private static final String KIND = "org.poststation.directory.ui.create.kind";

    @Override
    public Object execute(ExecutionEvent event) {
        ObjectKind kind = ObjectKind.valueOf(event.getParameter(KIND));
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<CreatePlace> place = CreatePlace.of(HandlerUtil.getActiveWorkbenchWindow(event), kind);
        if (place.isEmpty()) {
            MessageDialog.openInformation(shell, CreateTexts.title(kind), Messages.create_no_directory);
            return null;
        }
        try {
            CreateWindow.create(shell, Access.to(place.get().profile(), shell.getDisplay()), kind,
                    place.get().domain()).ifPresent(
                            made -> OpenHandler
                                    .open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), made));
        } catch (OperationException failure) {
            FailurePresenter.show(shell, CreateTexts.title(kind), failure);
        }
        return null;
    }
}
