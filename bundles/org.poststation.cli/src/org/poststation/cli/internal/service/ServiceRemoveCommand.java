// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cluster.service.MacroServices;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes the definition of a macro service; its units run on. */
@Command(name = "remove")
public final class ServiceRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "NAME", description = "The service.")
    private String name;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ServiceRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        confirmation.require(context, false);
        MacroServices services = context.services().require(MacroServices.class);
        NamedServices.require(services, name);
        if (confirmation.isGiven(context, "Remove the service " + name + "?")) {
            services.remove(name);
        }
        return ExitCode.DONE;
    }
}
