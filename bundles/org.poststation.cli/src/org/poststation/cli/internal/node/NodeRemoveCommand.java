// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.Told;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a node with its secrets; on the machine nothing changes. */
@Command(name = "remove")
public final class NodeRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "NAME", description = "The node.")
    private String name;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        confirmation.require(context, false);
        KeptNodes nodes = new KeptNodes(context);
        NodeProfile node = nodes.require(name);
        boolean isWanted = confirmation.isGiven(context, "Remove the node " + name + "?");
        if (isWanted) {
            nodes.remove(node);
        }
        Told.about(context, format, name, isWanted ? "removed" : "not-tried");
        return ExitCode.DONE;
    }
}
