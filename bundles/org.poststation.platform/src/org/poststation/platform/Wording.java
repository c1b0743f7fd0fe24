// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** The sentences of this bundle in the language of the platform. */
final class Wording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.poststation.platform.wording");

    private Wording() {}

    /** One sentence. */
    static String text(String key, Object... values) {
        return MessageFormat.format(SENTENCES.getString(key), values);
    }

    /** A failure with the keys {@code X.what}, {@code X.cause.1} and following, {@code X.next}. */
    static OperationException failure(String key, Throwable cause, Object... values) {
        List<String> causes = new ArrayList<>();
        while (SENTENCES.containsKey(key + ".cause." + (causes.size() + 1))) {
            causes.add(text(key + ".cause." + (causes.size() + 1), values));
        }
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return new OperationException(
                new Explanation(text(key + ".what", values), causes, text(key + ".next", values), said), cause);
    }
}
