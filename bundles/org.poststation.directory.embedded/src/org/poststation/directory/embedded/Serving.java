// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import org.poststation.operation.OperationException;

/** One way in which this console has the example directory: by serving it, or by asking the console that serves it. */
sealed interface Serving permits ServedHere, ServedElsewhere {

    /** Port on the loopback interface. */
    int port();

    /** Password of the administrator. */
    String password();

    /** Whether it still answers. */
    boolean isUsable();

    /** Puts the delivered data back. */
    void reset() throws OperationException;

    /** Ends it; what is served here is saved. */
    void close() throws OperationException;
}
