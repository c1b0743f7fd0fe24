// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes the constraint away that moving a resource left behind. */
@Command(name = "clear")
public final class ClearCommand extends ActionCommand {

    @Parameters(paramLabel = "RESOURCE", description = "The resource, group or clone, by its name.")
    private String resource;

    /** A command in a context. */
    public ClearCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Clear(resource);
    }
}
