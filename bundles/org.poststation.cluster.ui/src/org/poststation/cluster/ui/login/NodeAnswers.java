// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.login;

import org.eclipse.swt.widgets.Shell;
import org.poststation.cluster.ui.model.NodeLogins;
import org.poststation.remote.trust.FirstContact.Decision;

/**
 * Puts a question to the person and takes the answer to the logins. UI thread only.
 *
 * @param shell over which it is asked
 * @param logins what takes the answer
 */
public record NodeAnswers(Shell shell, NodeLogins logins) {

    /** Asks and waits; whether there is an answer, so that the login is worth another attempt. */
    public boolean answer(NodeQuestion question) {
        return switch (question) {
            case NodeQuestion.NewHost host -> {
                Decision decision = FirstContactDialog.ask(shell, host.key());
                boolean isAccepted = decision != Decision.REFUSE;
                if (isAccepted) {
                    logins.accept(host.key(), decision);
                }
                yield isAccepted;
            }
            case NodeQuestion.MissingSecret missing -> {
                SecretDialog dialog = new SecretDialog(shell, missing.login());
                boolean isEntered = dialog.open() == SecretDialog.OK;
                if (isEntered) {
                    logins.enter(missing.secretKey(), dialog.secret(), dialog.isKept());
                }
                yield isEntered;
            }
        };
    }
}
