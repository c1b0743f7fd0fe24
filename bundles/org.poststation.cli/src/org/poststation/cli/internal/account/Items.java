// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/** Tells failures of one item from failures that end the work on all of them. */
final class Items {

    private Items() {}

    /** Whether the other items can't succeed either. */
    static boolean areAllLost(OperationException failure) {
        return failure instanceof ConnectionFailedException || failure instanceof OperationCancelledException;
    }

    static void rethrowWhenAllAreLost(OperationException failure) throws OperationException {
        if (areAllLost(failure)) {
            throw failure;
        }
    }
}
