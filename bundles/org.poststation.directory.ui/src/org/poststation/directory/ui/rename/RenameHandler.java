// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.rename;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OneObjectHandler;
import org.poststation.operation.OperationException;

/** Gives the one selected object another address. */
public final class RenameHandler extends OneObjectHandler {

    /** Called by the workbench. */
    public RenameHandler() {
        super(Messages.rename_dialog_title);
    }

    @Override
    protected void act(ExecutionEvent event, Access access, MailObject object) throws OperationException {
        RenameDialog.rename(HandlerUtil.getActiveShell(event), access, object);
    }
}
