// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import org.poststation.cli.internal.connection.RemoveCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;

import picocli.CommandLine.Command;

/** Removes a node with its secrets; on the machine nothing changes. */
@Command(name = "remove")
public final class NodeRemoveCommand extends RemoveCommand<NodeProfile> {

    /** A command in a context. */
    public NodeRemoveCommand(Context context) {
        super(context, "node");
    }

    @Override
    protected NodeProfile require(Context context, String name) throws OperationException {
        return new KeptNodes(context).require(name);
    }

    @Override
    protected void remove(Context context, NodeProfile node) throws OperationException {
        new KeptNodes(context).remove(node);
    }
}
