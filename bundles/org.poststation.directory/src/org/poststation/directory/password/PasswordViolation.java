// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

/** In which way a password does not fulfil a {@link PasswordPolicy}. {@link PasswordText} words it. */
public enum PasswordViolation {
    /** It has fewer characters than the policy wants. */
    TOO_SHORT,
    /** It has no upper-case letter. */
    NO_UPPER_CASE,
    /** It has no lower-case letter. */
    NO_LOWER_CASE,
    /** It has no digit. */
    NO_DIGIT,
    /** It has neither punctuation nor another sign. */
    NO_SPECIAL,
    /** It contains the local part of the address or a name of its owner. */
    CONTAINS_NAME,
    /** It has a control character, for example a line end at its end: protocols and clients can't pass it on. */
    CONTROL_CHARACTER
}
