// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import org.poststation.model.Severity;

/** What is to be said against the way in which a password is stored. {@link PasswordText} words it. */
public enum PasswordWeakness {
    /** Nothing: a salted hash that is slow to compute, or SHA-2 with salt. */
    NONE(Severity.OK),
    /** The password is not here: another service is asked. */
    ELSEWHERE(Severity.NOTICE),
    /** Salted, but so fast to compute or with so few rounds that guessing is cheap. */
    FAST(Severity.WARNING),
    /** An algorithm that has been outdated for decades, or only part of the password counts. */
    OUTDATED(Severity.CRITICAL),
    /** Without salt: equal passwords have equal hashes, tables of common ones exist. */
    UNSALTED(Severity.CRITICAL),
    /** The password stands there as it is. */
    CLEAR_TEXT(Severity.CRITICAL),
    /** The hash is damaged or cut off: nobody can log in with it. */
    DAMAGED(Severity.CRITICAL),
    /** A scheme that this console does not know. */
    UNKNOWN_SCHEME(Severity.UNKNOWN);

    private final Severity severity;

    PasswordWeakness(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
