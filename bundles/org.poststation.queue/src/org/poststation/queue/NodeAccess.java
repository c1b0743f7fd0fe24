// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.NodeShell;

/** Logs in on nodes. Called from several threads at once. */
@FunctionalInterface
public interface NodeAccess {

    /**
     * Logs in. Blocking.
     *
     * @return a shell that the caller closes
     * @throws OperationException a {@link org.poststation.remote.ShellException} that says why not
     */
    NodeShell open(String node, Cancellation cancellation) throws OperationException;
}
