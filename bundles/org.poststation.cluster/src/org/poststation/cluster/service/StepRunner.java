// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;

/** Runs a command on a node by its name. */
@FunctionalInterface
public interface StepRunner {

    /**
     * Runs it. Blocking, at most until the command's deadline.
     *
     * @throws OperationException when the node did not answer or refused
     */
    CommandOutput run(String node, NodeCommand command, Cancellation cancellation) throws OperationException;
}
