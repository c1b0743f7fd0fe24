// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.OneObjectHandler;
import org.poststation.directory.ui.open.SelectedObject;

/** Sets the password of the one selected mailbox. */
public final class SetPasswordHandler extends OneObjectHandler {

    /** Called by the workbench. */
    public SetPasswordHandler() {
        super(Messages.password_dialog_title);
    }

    @Override
    protected boolean accepts(SelectedObject selected) {
        return selected.kind() == ObjectKind.MAILBOX;
    }

    @Override
    protected void act(ExecutionEvent event, Access access, MailObject object) {
        PasswordWindows.set(HandlerUtil.getActiveShell(event), access, object);
    }
}
