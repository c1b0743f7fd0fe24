// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.Optional;

import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.OperationCancelledException;

/**
 * The function {@code check_host()} of RFC 7208 section 4. Thread-safe when the resolver is.
 *
 * @param resolver who is asked
 * @param receiver the name of the host that would receive, for explanations
 * @param defaultExplanation what is told when the domain has no explanation
 * @param dialect which modifiers count
 */
public record SpfCheck(Resolver resolver, String receiver, String defaultExplanation, Dialect dialect) {

    /** Which modifiers count. */
    public enum Dialect {
        /** Those of RFC 7208. */
        RFC_7208,
        /** The modifier {@code default} of the drafts before RFC 4408, too, as some lenient receivers do. */
        DRAFT
    }

    /** An evaluation by RFC 7208. */
    public SpfCheck(Resolver resolver, String receiver, String defaultExplanation) {
        this(resolver, receiver, defaultExplanation, Dialect.RFC_7208);
    }

    /**
     * Evaluates a message. Blocks while DNS is asked; never fails: what stands in the way is part of the outcome.
     *
     * @throws OperationCancelledException when the resolver was told to end
     */
    public SpfOutcome check(SpfRequest request) throws OperationCancelledException {
        String domain = request.domain().endsWith(".")
                ? request.domain().substring(0, request.domain().length() - 1)
                : request.domain();
        if (!isDomain(domain)) {
            return new SpfOutcome(SpfResult.NONE, Optional.empty(),
                    Optional.of(new SpfProblem(SpfProblem.Kind.NO_DOMAIN, request.domain())),
                    new SpfCounts(0, 0, 0), Optional.empty());
        }
        Lookups lookups = new Lookups(resolver);
        return new Evaluation(this, request, lookups).run(domain);
    }

    /** Whether a name is of several labels that DNS can be asked for, RFC 7208 section 4.3. */
    private static boolean isDomain(String domain) {
        return domain.indexOf('.') > 0 && !domain.startsWith("[")
                && new Question(domain, RecordType.TXT).isAskable();
    }
}
