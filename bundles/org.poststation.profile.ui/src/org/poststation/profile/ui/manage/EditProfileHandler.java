// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.ui.connect.ConnectWizard;
import org.poststation.ui.dialog.WizardWindow;
import org.poststation.ui.service.Services;

/** Changes the connection that the parameter names; without one, or for the example directory, opens the list. */
public final class EditProfileHandler extends AbstractHandler {

    private static final String PARAMETER = "org.poststation.profile.ui.editProfile.profile";

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<ConnectionProfile> profile = Optional.ofNullable(event.getParameter(PARAMETER))
                .flatMap(Services.require(ProfileStore.class)::find);
        if (profile.isPresent()) {
            WizardWindow.open(shell, ConnectWizard.edit(profile.get()));
        } else {
            PreferencesUtil.createPreferenceDialogOn(shell, ConnectionsPage.ID, null, null).open();
        }
        return null;
    }
}
