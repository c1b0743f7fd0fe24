// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets the failures of a resource. */
@Command(name = "cleanup")
public final class CleanupCommand extends ActionCommand {

    @Parameters(paramLabel = "RESOURCE", description = "The resource, group or clone, by its name.")
    private String resource;

    /** A command in a context. */
    public CleanupCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Cleanup(resource);
    }
}
