// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How to run.
 *
 * @param domain the only domain that is touched, in lower case; empty for all
 * @param allowedPercent how much of a domain may be touched this time; empty for what the rules say
 * @param clock tells the time
 * @param agreed which of the accounts that are due may be touched; the others are left for another run
 * @param listener is told what became of each account, on the thread of the run
 */
public record RunOptions(Optional<String> domain, Optional<Integer> allowedPercent, Clock clock,
        Predicate<Outlook> agreed, Consumer<AccountResult> listener) {

    /** All domains, as the rules say, at the time of this computer, told to nobody. */
    public static final RunOptions USUAL = new RunOptions(Optional.empty(), Optional.empty(),
            Clock.systemDefaultZone(), due -> true, result -> {});
}
