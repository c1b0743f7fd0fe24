// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an account's life ends. */
public enum Reason {
    /** Its expiry date is over. */
    EXPIRED,
    /** Nobody has used it for a while. */
    UNUSED,
    /** Nobody has used it since it was made. */
    NEVER_USED;

    /** A stable word for files and programs, for example {@code never-used}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of a word. */
    public static Optional<Reason> find(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
