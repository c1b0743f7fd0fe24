// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.Optional;

import org.poststation.directory.check.CheckResult;
import org.poststation.operation.Explanation;

/**
 * How far the check of one directory is.
 *
 * @param result what the last one found
 * @param running whether one is under way
 * @param read how many entries it has read
 * @param failure why the last one did not come to an end
 * @param stale whether something was changed since the result
 */
record CheckState(Optional<CheckResult> result, boolean running, long read, Optional<Explanation> failure,
        boolean stale) {

    static final CheckState NEVER = new CheckState(Optional.empty(), false, 0, Optional.empty(), false);

    CheckState started() {
        return new CheckState(result, true, 0, Optional.empty(), stale);
    }

    CheckState reading(long count) {
        return new CheckState(result, running, count, failure, stale);
    }

    CheckState done(CheckResult found) {
        return new CheckState(Optional.of(found), false, 0, Optional.empty(), false);
    }

    CheckState failed(Explanation why) {
        return new CheckState(Optional.empty(), false, 0, Optional.of(why), false);
    }

    /** Somebody ended it: what was known before stays. */
    CheckState cancelled() {
        return new CheckState(result, false, 0, Optional.empty(), stale);
    }

    CheckState changed() {
        return new CheckState(result, running, read, failure, true);
    }
}
