// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.history;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** Why there is no history, in the language of the platform. */
public final class HistoryText {

    private static final Sentences SENTENCES = Sentences.of(HistoryText.class, "history");

    private HistoryText() {}

    /** There is no folder to keep it in. */
    public static OperationException noWorkspace() {
        return SENTENCES.failure("none", null);
    }

    /** It could not be written. */
    public static OperationException notWritten(String node, Exception cause) {
        return SENTENCES.failure("write", cause, node);
    }

    /** It could not be read. */
    public static OperationException notRead(String node, String file, Exception cause) {
        return SENTENCES.failure("read", cause, node, file);
    }
}
