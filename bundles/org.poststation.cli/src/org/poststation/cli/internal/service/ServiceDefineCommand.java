// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.node.NodeLogin;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.ServicePart;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Defines a macro service, in place of one with the same name. */
@Command(name = "define")
public final class ServiceDefineCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NAME", description = "How the service is called, for example Mail.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NODE/UNIT", description = "Its units in the order of starting; they stop in the opposite order.")
    private List<String> parts = new ArrayList<>();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ServiceDefineCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        context.services().require(MacroServices.class).save(service());
        return ExitCode.DONE;
    }

    private MacroService service() throws UsageException {
        try {
            MacroService service = new MacroService(name, parts.stream().map(ServicePart::parse).toList());
            for (String node : service.nodes()) {
                new NodeLogin().profile(context, node);
            }
            return service;
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + invalid.text() + "\" is wrong at character " + (invalid.position() + 1)
                    + ".", "Write parts like mx1/postfix.service.", invalid);
        }
    }
}
