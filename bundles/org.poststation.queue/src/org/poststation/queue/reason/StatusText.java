// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.reason;

import org.poststation.operation.Sentences;

/** What enhanced status codes (RFC 3463, RFC 7372, RFC 7505) mean, in the language of the platform. */
public final class StatusText {

    private static final Sentences SENTENCES = Sentences.of(StatusText.class, "status");

    private StatusText() {}

    /**
     * What a code means: what is wrong, and whether it is worth waiting.
     *
     * @param status for example {@code 4.2.2}; anything else means nothing
     * @return empty for what is no code
     */
    public static String of(String status) {
        if (StatusCode.find(status).isEmpty()) {
            return "";
        }
        String[] parts = status.split("\\.");
        String detail = "detail." + parts[1] + '.' + parts[2];
        String subject = "subject." + parts[1];
        String what = SENTENCES.has(detail)
                ? SENTENCES.text(detail)
                : SENTENCES.text(SENTENCES.has(subject) ? subject : "subject.0");
        return SENTENCES.text("class." + parts[0], what);
    }
}
