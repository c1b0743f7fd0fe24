// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.util.Optional;

/**
 * What a review looks at.
 *
 * @param domain the only domain that matters, in lower case; empty for all
 * @param clock tells the moment of which the review speaks, which may be another than now
 * @param settings rules to try out in place of those that are kept; empty for those that are kept
 */
public record ReviewOptions(Optional<String> domain, Clock clock, Optional<LifecycleSettings> settings) {

    /** All domains by the rules that are kept, at the moment of a clock. */
    public static ReviewOptions at(Clock clock) {
        return new ReviewOptions(Optional.empty(), clock, Optional.empty());
    }

    /** The same of one domain only, in lower case. */
    public ReviewOptions in(Optional<String> only) {
        return new ReviewOptions(only, clock, settings);
    }

    /** The same by other rules. */
    public ReviewOptions by(LifecycleSettings rules) {
        return new ReviewOptions(domain, clock, Optional.of(rules));
    }
}
