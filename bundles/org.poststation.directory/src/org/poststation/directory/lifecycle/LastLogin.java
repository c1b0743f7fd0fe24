// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/** When an account was last used, as far as it is known. */
public sealed interface LastLogin {

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
