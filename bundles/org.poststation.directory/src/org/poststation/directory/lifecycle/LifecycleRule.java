// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Duration;
import java.util.Optional;

/**
 * What happens to the accounts of a domain that fulfil a condition. They are switched off in any case.
 *
 * @param domain its name in ASCII, or {@link #EVERY_DOMAIN}; the rule of a domain goes before that for all
 * @param condition which accounts
 * @param on whether the rule is in force; one that is off also keeps the rule for all away from its domain
 * @param notice the language in which the owner is told; empty to tell nobody
 * @param deletion how long to wait before the account is deleted, from the message to the owner on, or from the
 *            switching off where nobody is told; empty to never delete
 */
public record LifecycleRule(String domain, Condition condition, boolean on, Optional<Language> notice,
        Optional<Duration> deletion) {

    /** Stands for all domains that have no rule of their own for the same reason. */
    public static final String EVERY_DOMAIN = "*";

    /** The usual time between the message and the deletion: 24 hours. */
    public static final Duration USUAL_WAITING = Duration.ofHours(24);

    /** The reason of the condition. */
    public Reason reason() {
        return condition.reason();
    }

    /** Whether both are about the same reason in the same domain, so that one replaces the other. */
    public boolean replaces(LifecycleRule other) {
        return domain.equals(other.domain) && reason() == other.reason();
    }
}
