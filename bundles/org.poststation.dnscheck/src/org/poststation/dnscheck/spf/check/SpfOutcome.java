// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.Optional;

/**
 * What an evaluation found.
 *
 * @param result the verdict
 * @param explanation what the domain wants to be told to the sender; empty unless it is {@link SpfResult#FAIL}
 * @param problem why there is no verdict
 * @param counts what it cost
 * @param trace how it came about; empty when there was no domain to ask for
 */
public record SpfOutcome(SpfResult result, Optional<String> explanation, Optional<SpfProblem> problem,
        SpfCounts counts, Optional<DomainTrace> trace) {}
