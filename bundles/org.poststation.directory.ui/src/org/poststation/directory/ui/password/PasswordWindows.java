// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.ServerFacts;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Changing;
import org.poststation.directory.ui.change.PreviewDialog.Question;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;

/** Sets and tries passwords. UI thread only; handles events while it waits. */
public final class PasswordWindows {

    private PasswordWindows() {}

    /** Asks for a new password and sets it; whether it was set. */
    public static boolean set(Control control, Access access, MailObject object) {
        try {
            boolean server = Waiting.run(control, Messages.password_dialog_title,
                    progress -> knowsModify(access.open(progress.cancellation())));
            SetPasswordDialog dialog = new SetPasswordDialog(control.getShell(), object, schemes(server),
                    PasswordSettings.load(Services.require(WorkspaceSettings.class)));
            if (dialog.open() != Window.OK) {
                return false;
            }
            try (Secret secret = dialog.secret()) {
                return set(control, access, object, new NewPassword(dialog.scheme(), secret));
            }
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), Messages.password_dialog_title, failure);
            return false;
        }
    }

    /** Lets passwords be tried by a sign-in of their own. */
    public static void verify(Control control, Access access, MailObject object) {
        new VerifyPasswordDialog(control.getShell(), access, object).open();
    }

    private record NewPassword(PasswordScheme scheme, Secret secret) {}

    private static boolean knowsModify(MailDirectory directory) {
        return directory.session().server().extensions().contains(ServerFacts.PASSWORD_MODIFY);
    }

    private static List<PasswordScheme> schemes(boolean server) {
        List<PasswordScheme> schemes = new ArrayList<>(List.of(PasswordScheme.values()));
        if (!server) {
            schemes.remove(PasswordScheme.SERVER);
        }
        return schemes;
    }

    private static boolean set(Control control, Access access, MailObject object, NewPassword password)
            throws OperationException {
        PasswordHasher hasher = Services.require(PasswordHasher.class);
        String title = NLS.bind(Messages.password_set_job, object.address());
        return Changing
                .run(control, access, JournalAction.of("mailbox.password", title, object.address()), progress -> {
                    if (password.scheme() == PasswordScheme.SERVER) {
                        return ChangePlan.of(object.address(), new SetPassword(object.dn(), password.secret()));
                    }
                    String hash = hasher.hash(password.scheme(), password.secret());
                    FieldValues wanted = object.values().with(Field.PASSWORD, hash);
                    return access.open(progress.cancellation()).update(object, wanted);
                }, plan -> Question.of(title, plan)).filter(report -> report.isComplete()).isPresent();
    }
}
