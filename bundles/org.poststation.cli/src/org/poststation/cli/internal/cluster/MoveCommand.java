// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves a resource to a node. */
@Command(name = "move")
public final class MoveCommand extends ActionCommand {

    @Parameters(index = "0", paramLabel = "RESOURCE", description = "The resource or group, by its name.")
    private String resource;

    @Parameters(index = "1", paramLabel = "NODE", description = "Where to, by its name in the cluster.")
    private String node;

    /** A command in a context. */
    public MoveCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Move(resource, node);
    }
}
