// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a node take resources again. */
@Command(name = "unstandby")
public final class UnstandbyCommand extends ActionCommand {

    @Parameters(paramLabel = "NODE", description = "The node, by its name in the cluster.")
    private String node;

    /** A command in a context. */
    public UnstandbyCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Unstandby(node);
    }
}
