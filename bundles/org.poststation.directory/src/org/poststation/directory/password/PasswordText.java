// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import org.poststation.operation.Sentences;

/** The sentences about passwords, in the language of the platform. */
public final class PasswordText {

    private static final Sentences SENTENCES = Sentences.of(PasswordText.class, "password");

    private PasswordText() {}

    /** What a new password lacks. */
    public static String of(PasswordViolation violation, PasswordPolicy policy) {
        return SENTENCES.text("violation." + violation, policy.minLength());
    }

    /** What is to be said against the way in which a password is stored, or that nothing is. */
    public static String of(PasswordWeakness weakness) {
        return SENTENCES.text("weakness." + weakness);
    }

    /** What an existing password is: scheme, what is to be said against it, and whether it is locked. */
    public static String of(StoredPassword stored) {
        String assessment = of(stored.weakness());
        String named = stored.scheme().isEmpty()
                ? assessment
                : SENTENCES.text("stored.scheme", stored.scheme(), assessment);
        return stored.locked() ? SENTENCES.text("stored.locked", named) : named;
    }
}
