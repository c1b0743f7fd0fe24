// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.cluster;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.pacemaker.ClusterCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets the cluster look on without touching anything, or ends that. */
@Command(name = "maintenance")
public final class MaintenanceCommand extends ActionCommand {

    /** What is wanted. */
    enum Wanted {
        on, off
    }

    @Parameters(paramLabel = "on|off", description = "Whether the cluster shall touch nothing.")
    private Wanted wanted;

    /** A command in a context. */
    public MaintenanceCommand(Context context) {
        super(context);
    }

    @Override
    ClusterCommand command() {
        return new ClusterCommand.Maintenance(wanted == Wanted.on);
    }
}
