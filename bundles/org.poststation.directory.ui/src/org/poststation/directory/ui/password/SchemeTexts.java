// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.ui.internal.Messages;

/** How schemes and kinds of characters are called. */
public final class SchemeTexts {

    private SchemeTexts() {}

    /** The name of a scheme with what is to be known about it. */
    public static String of(PasswordScheme scheme) {
        return switch (scheme) {
            case SSHA512 -> Messages.scheme_ssha512;
            case CRYPT_SHA512 -> Messages.scheme_crypt;
            case ARGON2 -> Messages.scheme_argon2;
            case SSHA -> Messages.scheme_ssha;
            case SERVER -> Messages.scheme_server;
        };
    }

    /** The name of a kind of characters. */
    public static String of(CharacterClass kind) {
        return switch (kind) {
            case UPPER_CASE -> Messages.class_upper;
            case LOWER_CASE -> Messages.class_lower;
            case DIGIT -> Messages.class_digit;
            case SPECIAL -> Messages.class_special;
        };
    }
}
