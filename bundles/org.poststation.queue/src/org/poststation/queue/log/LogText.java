// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import org.poststation.model.Finding;
import org.poststation.operation.Sentences;

/** What is said about searching logs, in the language of the platform. */
public final class LogText {

    private static final Sentences SENTENCES = Sentences.of(LogText.class, "wording");

    private LogText() {}

    /** The sentence of a finding about what could not be looked through. */
    public static String of(Finding finding) {
        return SENTENCES.text(finding.rule(), finding.subject(), String.join(", ", finding.arguments()));
    }

    /** What happened to a message, for reading. */
    public static String of(LogEvent.Kind kind) {
        return SENTENCES.text("kind." + kind.name());
    }

    static String searching() {
        return SENTENCES.text("searching");
    }
}
