// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import org.poststation.operation.OperationCancelledException;

/** Answers questions, all from one source. Thread-safe. */
@FunctionalInterface
public interface Resolver {

    /**
     * Asks. Blocks until there is an answer or the deadline of a question has passed, which is an answer, too.
     *
     * @throws OperationCancelledException within a second after cancelling
     */
    DnsAnswer ask(Question question) throws OperationCancelledException;
}
