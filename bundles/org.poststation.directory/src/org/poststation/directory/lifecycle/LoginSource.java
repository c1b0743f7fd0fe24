// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.LocalDate;
import java.util.Optional;

/** Where it is recorded when accounts were last used. */
public sealed interface LoginSource permits LastLoginAttribute, LoginNodes {

    /** What it is called in sentences: the attribute, or the nodes. */
    String name();

    /**
     * The day since which logins are recorded; empty when that is not known: an account without a record is not taken
     * for one that was never used then.
     */
    Optional<LocalDate> recordedSince();
}
