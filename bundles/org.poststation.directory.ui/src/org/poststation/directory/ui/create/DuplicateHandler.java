// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OneObjectHandler;
import org.poststation.directory.ui.open.OpenHandler;
import org.poststation.operation.OperationException;

/** Makes a new object as a copy of the selected one. */
public final class DuplicateHandler extends OneObjectHandler {

    /** Called by the workbench. */
    public DuplicateHandler() {
        super(Messages.create_duplicate_title);
    }

    @Override
    protected void act(ExecutionEvent event, Access access, MailObject object) throws OperationException {
        CreateWindow.duplicate(HandlerUtil.getActiveShell(event), access, object).ifPresent(made -> OpenHandler
                .open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), made));
    }
}
