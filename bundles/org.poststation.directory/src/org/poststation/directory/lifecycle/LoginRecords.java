// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;

/** What the mail servers of nodes recorded of logins. A service; thread-safe. */
@FunctionalInterface
public interface LoginRecords {

    /**
     * Logs in on a node and finds out where its mail server records logins. Blocking.
     *
     * @param cancellation ends it, and later what the reader does
     * @return a reader that the caller closes
     * @throws OperationException when it does not let us in, or records no logins
     */
    Reader open(NodeProfile node, Cancellation cancellation) throws OperationException;

    /** Reads the records of one node; for one thread. */
    interface Reader extends AutoCloseable {

        /**
         * The last logins of all accounts. Blocking.
         *
         * @return the moments by addresses in lower case
         * @throws OperationException when there is no whole answer
         */
        Map<String, Instant> all() throws OperationException;

        /**
         * The last login of one account as it is now; empty when there is none. Blocking.
         *
         * @param address in lower case
         * @throws OperationException when there is no answer
         */
        Optional<Instant> find(String address) throws OperationException;

        @Override
        void close();
    }
}
