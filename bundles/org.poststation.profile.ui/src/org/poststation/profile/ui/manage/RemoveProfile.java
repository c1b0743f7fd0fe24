// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.account.MailDirectories;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.service.Services;

/** Asks before a profile goes away. */
final class RemoveProfile {

    private RemoveProfile() {}

    static boolean isConfirmed(Shell parent, ConnectionProfile profile) {
        MessageDialog dialog = new MessageDialog(parent, Messages.remove_profile_title, null,
                NLS.bind(Messages.remove_profile_question, profile.name(), profile.endpoint().url()),
                MessageDialog.QUESTION, 0, ButtonLabels.CANCEL, Messages.remove_profile_button);
        return dialog.open() == 1;
    }

    static ProfileActions actions() {
        return new ProfileActions(Services.require(ProfileStore.class), Services.require(SecretStore.class),
                Services.require(MailDirectories.class));
    }
}
