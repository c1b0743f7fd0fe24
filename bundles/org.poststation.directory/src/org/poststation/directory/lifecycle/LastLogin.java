// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When an account was last used, as far as it is known. */
public sealed interface LastLogin {

    /**
     * What a record says.
     *
     * @param at when it was used; null when there is no record
     * @param since the day since which logins are recorded; empty when that is not known
     */
    static LastLogin of(Instant at, Optional<LocalDate> since) {
        if (at != null) {
            return new Known(at);
        }
        return since.<LastLogin>map(Never::new).orElseGet(Unknown::new);
    }

    /** It was used then. */
    record Known(Instant at) implements LastLogin {}

    /**
     * It was not used since logins are recorded.
     *
     * @param recordedSince the day on which recording began
     */
    record Never(LocalDate recordedSince) implements LastLogin {}

    /** Nothing can be said; such an account is never taken for unused. */
    record Unknown() implements LastLogin {}
}
