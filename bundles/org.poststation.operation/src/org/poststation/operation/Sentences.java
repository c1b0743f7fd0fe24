// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one package in the language of the platform, from a file of properties beside a class. One key is
 * one whole sentence (java.text.MessageFormat). A failure has the keys {@code X.what}, {@code X.cause.1} and
 * following, and {@code X.next}; only the first is required.
 */
public final class Sentences {

    private final ResourceBundle texts;

    private Sentences(ResourceBundle texts) {
        this.texts = texts;
    }

    /**
     * The sentences of a file.
     *
     * @param beside a class of the package that holds the file
     * @param name of the file, without language and ending
     * @throws java.util.MissingResourceException when there is no such file
     */
    public static Sentences of(Class<?> beside, String name) {
        return new Sentences(ResourceBundle.getBundle(beside.getPackageName() + '.' + name, Locale.getDefault(),
                beside.getClassLoader()));
    }

    /**
     * The sentence of a key with its values.
     *
     * @throws java.util.MissingResourceException when there is none
     */
    public String text(String key, Object... values) {
        return MessageFormat.format(texts.getString(key), values);
    }

    /** Whether there is a sentence for the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The whole explanation of a failure.
     *
     * @param serverText what the other side said, may be empty
     */
    public Explanation explanation(String key, String serverText, Object... values) {
        List<String> causes = new ArrayList<>();
        while (has(key + ".cause." + (causes.size() + 1))) {
            causes.add(text(key + ".cause." + (causes.size() + 1), values));
        }
        String next = has(key + ".next") ? text(key + ".next", values) : "";
        return new Explanation(text(key + ".what", values), causes, next, serverText);
    }

    /**
     * An explained failure.
     *
     * @param cause what led to it, whose message is shown as the other side's text; may be null
     */
    public OperationException failure(String key, Throwable cause, Object... values) {
        String said = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        return new OperationException(explanation(key, said, values), cause);
    }
}
