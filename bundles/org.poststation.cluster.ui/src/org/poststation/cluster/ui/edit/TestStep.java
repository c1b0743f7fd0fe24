// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.Optional;

import org.poststation.operation.OperationException;

/**
 * One step of a connection test and how it ended.
 *
 * @param kind which step
 * @param isGood whether it went well
 * @param detail what was found; empty when there is nothing to say
 * @param failure why it did not go well; may be empty
 */
record TestStep(Kind kind, boolean isGood, String detail, Optional<OperationException> failure) {

    /** The steps in their order. */
    enum Kind {
        /** The host is there and speaks SSH. */
        REACH,
        /** It is the one that is meant. */
        HOST_KEY,
        /** The account lets us in. */
        LOGIN,
        /** It may run commands, and answers the questions about its state. */
        ANSWERS,
        /** It may run what needs root. */
        ROOT
    }

    static TestStep good(Kind kind, String detail) {
        return new TestStep(kind, true, detail, Optional.empty());
    }

    static TestStep failed(Kind kind, OperationException failure) {
        return new TestStep(kind, false, failure.explanation().what(), Optional.of(failure));
    }
}
