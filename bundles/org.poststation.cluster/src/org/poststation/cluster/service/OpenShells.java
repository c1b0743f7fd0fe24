// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.Map;
import java.util.TreeMap;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/** Runs commands on nodes, logging in on each when the first one is for it. Closing it ends all logins. Thread-safe. */
public final class OpenShells implements StepRunner, AutoCloseable {

    private final EachNode.Inquiry<NodeShell> door;
    private final Map<String, NodeShell> shells = new TreeMap<>();
    private boolean isClosed;

    /** @param door how to log in */
    public OpenShells(EachNode.Inquiry<NodeShell> door) {
        this.door = door;
    }

    @Override
    public CommandOutput run(String node, NodeCommand command, Cancellation cancellation) throws OperationException {
        return shell(node, cancellation).run(command, cancellation);
    }

    /** Not locked while logging in: a node that hangs must not keep the others waiting. */
    private NodeShell shell(String node, Cancellation cancellation) throws OperationException {
        synchronized (shells) {
            NodeShell open = shells.get(node);
            if (open != null && open.isOpen()) {
                return open;
            }
        }
        NodeShell opened = door.ask(node, cancellation);
        NodeShell superfluous;
        synchronized (shells) {
            superfluous = isClosed ? opened : shells.put(node, opened);
        }
        if (superfluous != null) {
            superfluous.close();
        }
        return opened;
    }

    @Override
    public void close() {
        synchronized (shells) {
            isClosed = true;
            shells.values().forEach(NodeShell::close);
            shells.clear();
        }
    }
}
