// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Failures as the platform's status dialogs and logs want them. */
public final class Statuses {

    /** The bundle that they name. */
    static final String BUNDLE = "org.poststation.platform";

    private Statuses() {}

    /**
     * An expected failure: what happened as its message, the likely causes, the next step and the server's own text
     * below it. Being cancelled is no error.
     */
    public static IStatus of(OperationException failure) {
        if (failure instanceof OperationCancelledException) {
            return Status.CANCEL_STATUS;
        }
        Explanation explanation = failure.explanation();
        MultiStatus status = new MultiStatus(BUNDLE, IStatus.ERROR, explanation.what(), failure);
        for (String cause : explanation.likelyCauses()) {
            status.add(error(Wording.SENTENCES.text("status.cause", cause)));
        }
        if (!explanation.nextStep().isEmpty()) {
            status.add(error(explanation.nextStep()));
        }
        if (!explanation.serverText().isEmpty()) {
            status.add(error(Wording.SENTENCES.text("status.server", explanation.serverText())));
        }
        return status.getChildren().length == 0
                ? new Status(IStatus.ERROR, BUNDLE, explanation.what(), failure)
                : status;
    }

    /** An unexpected failure with the exception that shows where. */
    public static IStatus unexpected(String what, RuntimeException cause) {
        return new Status(IStatus.ERROR, BUNDLE, what, cause);
    }

    private static IStatus error(String text) {
        return new Status(IStatus.ERROR, BUNDLE, text);
    }
}
