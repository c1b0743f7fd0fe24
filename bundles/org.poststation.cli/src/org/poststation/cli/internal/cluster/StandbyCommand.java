// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves everything away from a node. */
@Command(name = "standby")
public final class StandbyCommand extends ActionCommand {

    @Parameters(paramLabel = "NODE", description = "The node, by its name in the cluster.")
    private String node;

    /** A command in a context. */
    public StandbyCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Standby(node);
    }
}
