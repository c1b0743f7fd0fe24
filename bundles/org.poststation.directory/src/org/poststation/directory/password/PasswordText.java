// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences about passwords, in the language of the platform. */
public final class PasswordText {

    private static final ResourceBundle SENTENCES = ResourceBundle
            .getBundle("org.poststation.directory.password.password");

    private PasswordText() {}

    /** What a new password lacks. */
    public static String of(PasswordViolation violation, PasswordPolicy policy) {
        return text("violation." + violation, policy.minLength());
    }

    /** What is to be said against the way in which a password is stored, or that nothing is. */
    public static String of(PasswordWeakness weakness) {
        return text("weakness." + weakness);
    }

    /** What an existing password is: scheme, what is to be said against it, and whether it is locked. */
    public static String of(StoredPassword stored) {
        String assessment = of(stored.weakness());
        String named = stored.scheme().isEmpty() ? assessment : text("stored.scheme", stored.scheme(), assessment);
        return stored.locked() ? text("stored.locked", named) : named;
    }

    private static String text(String key, Object... values) {
        return MessageFormat.format(SENTENCES.getString(key), values);
    }
}
