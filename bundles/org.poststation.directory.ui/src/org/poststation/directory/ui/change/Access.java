// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import org.eclipse.swt.widgets.Display;
import org.poststation.directory.account.MailDirectories;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.PasswordSource;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.view.PasswordPrompt;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.profile.SecretStore;
import org.poststation.ui.service.Services;

/**
 * The way to one directory: opened when it is needed, the reader asked for a password that is not kept.
 *
 * @param profile name of its connection profile
 * @param directories opens it
 * @param model is told of changes
 * @param passwords asks for passwords
 */
public record Access(String profile, MailDirectories directories, DirectoryModel model, PasswordSource passwords) {

    /** The way to the directory of a profile; passwords are asked for on this display. */
    public static Access to(String profile, Display display) {
        return new Access(profile, Services.require(MailDirectories.class), Services.require(DirectoryModel.class),
                new PasswordPrompt(display, Services.require(SecretStore.class)));
    }

    /**
     * The directory. Blocking.
     *
     * @throws OperationException when it can't be opened
     */
    public MailDirectory open(Cancellation cancellation) throws OperationException {
        return directories.open(profile, passwords, cancellation);
    }

    /** What applies a plan as one entry of the journal and brings the views up to date. */
    public Operation<ChangeReport> apply(ChangePlan plan, JournalAction why) {
        return progress -> {
            ChangeReport report = open(progress.cancellation()).apply(plan, why).run(progress);
            model.applied(profile, report);
            return report;
        };
    }
}
