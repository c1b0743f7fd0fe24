// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.time.Duration;

import org.poststation.operation.Cancellation;

/**
 * Asks DNS. Never more than 200 sockets are open, whoever asks; who would need another one waits. Thread-safe, keeps no
 * answers.
 */
public interface DnsLookup {

    /** The time after which a question counts as unanswered, when nothing else is wanted. */
    Duration DEADLINE = Duration.ofSeconds(5);

    /**
     * A resolver that asks one source. Makes no connection yet. A question is sent by UDP, a second time when nothing
     * came in a third of the time, and by TCP when the answer was cut.
     *
     * @param source whom to ask
     * @param deadline for each question, from asking it to giving up
     * @param cancellation ends every question that is under way within a second
     */
    Resolver resolver(DnsSource source, Duration deadline, Cancellation cancellation);
}
