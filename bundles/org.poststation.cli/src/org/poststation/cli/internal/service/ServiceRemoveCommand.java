// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import org.poststation.cli.internal.connection.RemoveCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;

/** Removes the definition of a macro service; its units run on. */
@Command(name = "remove")
public final class ServiceRemoveCommand extends RemoveCommand<MacroService> {

    /** A command in a context. */
    public ServiceRemoveCommand(Context context) {
        super(context, "service");
    }

    @Override
    protected MacroService require(Context context, String name) throws OperationException {
        return NamedServices.require(context.services().require(MacroServices.class), name);
    }

    @Override
    protected void remove(Context context, MacroService service) throws OperationException {
        context.services().require(MacroServices.class).remove(service.name());
    }
}
