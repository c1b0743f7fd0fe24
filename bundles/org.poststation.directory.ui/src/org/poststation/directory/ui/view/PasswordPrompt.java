// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.poststation.directory.account.PasswordSource;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/** Asks for a password in a dialog, and keeps it when the reader wants that. */
public final class PasswordPrompt implements PasswordSource {

    private final Display display;
    private final SecretStore store;
    /** Whether the password is to be kept once the server has accepted it. */
    private boolean keep;

    /** Asks on the UI thread of the display; a password that is to be kept goes to the store. */
    public PasswordPrompt(Display display, SecretStore store) {
        this.display = display;
        this.store = store;
    }

    @Override
    public Optional<Secret> password(ConnectionProfile profile) throws OperationException {
        PasswordDialog[] answered = new PasswordDialog[1];
        display.syncExec(() -> {
            PasswordDialog dialog = new PasswordDialog(display.getActiveShell(), profile);
            answered[0] = dialog.open() == Window.OK ? dialog : null;
        });
        if (answered[0] == null) {
            return Optional.empty();
        }
        keep = answered[0].isKept();
        return Optional.of(answered[0].secret());
    }

    @Override
    public void accepted(ConnectionProfile profile, Secret password) throws OperationException {
        if (keep) {
            store.keep(profile.secretKey(), password);
        }
    }
}
