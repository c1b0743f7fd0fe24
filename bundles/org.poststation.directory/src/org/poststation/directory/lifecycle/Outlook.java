// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.Optional;

/**
 * An account and what will happen to it.
 *
 * @param account as it was read; of one that is gone what was known
 * @param known the latest case of it
 * @param step what happens next; it may be due only in the future
 */
public record Outlook(LifecycleAccount account, Optional<LifecycleCase> known, NextStep step) {

    /** Why its life ends: of an account that is only about to be found, the reason of the rule. */
    public Optional<Reason> reason() {
        return known.filter(latest -> !latest.isClosed()).map(LifecycleCase::reason)
                .or(() -> step instanceof NextStep.Deactivate found
                        ? Optional.of(found.rule().reason())
                        : known.map(LifecycleCase::reason));
    }
}
