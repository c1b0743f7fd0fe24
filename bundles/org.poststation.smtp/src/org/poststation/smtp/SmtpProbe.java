// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;

/**
 * A whole dialogue at once.
 *
 * @param request what is to be said
 * @param dialer who connects
 * @param listener gets every line as it comes
 */
public record SmtpProbe(SmtpRequest request, Dialer dialer, SmtpLine.Listener listener)
        implements
            Operation<Transcript> {

    /**
     * Runs it to its end. Blocking. A dialogue that fails or is refused is a result, too.
     *
     * @throws OperationCancelledException when that was wished
     */
    @Override
    public Transcript run(Progress progress) throws OperationCancelledException {
        progress.begin(Sentences.of(SmtpProbe.class, "wording").text("running", request.target().name()),
                Progress.UNKNOWN_TOTAL);
        try (SmtpDialogue dialogue = new SmtpDialogue(request, dialer, listener, progress.cancellation())) {
            runToEnd(dialogue);
            progress.cancellation().check();
            return dialogue.transcript();
        }
    }

    private static void runToEnd(SmtpDialogue dialogue) {
        try {
            while (dialogue.next().isPresent()) {
                dialogue.step();
            }
        } catch (OperationException kept) {
            // stands in the transcript, with everything that was said before
            dialogue.close();
        }
    }
}
