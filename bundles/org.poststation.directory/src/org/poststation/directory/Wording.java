// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

import org.poststation.operation.Explanation;

/**
 * The sentences in which failures of a directory are explained, in the language of the platform. A failure has the keys
 * {@code X.what}, {@code X.cause.1} and following, {@code X.next}; only the first is required.
 */
final class Wording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.poststation.directory.wording");

    private Wording() {}

    /** The sentence of a key with its values. */
    static String text(String key, Object... values) {
        return MessageFormat.format(SENTENCES.getString(key), values);
    }

    /** Whether there is a sentence for the key. */
    static boolean has(String key) {
        return SENTENCES.containsKey(key);
    }

    /** The whole explanation of a failure. */
    static Explanation explanation(String key, String serverText, Object... values) {
        List<String> causes = new ArrayList<>();
        while (has(key + ".cause." + (causes.size() + 1))) {
            causes.add(text(key + ".cause." + (causes.size() + 1), values));
        }
        String next = has(key + ".next") ? text(key + ".next", values) : "";
        return new Explanation(text(key + ".what", values), causes, next, serverText);
    }
}
