// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.ui.dialog.WizardWindow;

/** Opens the wizard for a new connection. */
public final class NewProfileHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        WizardWindow.open(HandlerUtil.getActiveShell(event), new ConnectWizard());
        return null;
    }
}
