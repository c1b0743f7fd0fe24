// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** What is said about reading queues, in the language of the platform. */
public final class QueueText {

    private static final Sentences SENTENCES = Sentences.of(QueueText.class, "wording");

    private QueueText() {}

    /** The sentence of a finding about the reading of a node's queues. */
    public static String of(Finding finding) {
        return SENTENCES.text(finding.rule(), finding.subject(), finding.arguments().isEmpty()
                ? ""
                : finding.arguments().getFirst());
    }

    /** That something is done to messages. */
    public static String acting() {
        return SENTENCES.text("acting");
    }

    /** That messages are held as they come. */
    public static String holding() {
        return SENTENCES.text("holding");
    }

    static String reading() {
        return SENTENCES.text("reading");
    }
}
