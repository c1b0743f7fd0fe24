// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.ServicePart;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the macro services of the workspace. */
@Command(name = "list")
public final class ServiceListCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ServiceListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        List<MacroService> services = context.services().require(MacroServices.class).all();
        if (format.json()) {
            services.forEach(service -> context.output().line(Json.line(ServiceWords.object(service))));
            return ExitCode.DONE;
        }
        Table table = new Table(context.output()::line, List.of("SERVICE", "STARTS IN THIS ORDER"));
        services.forEach(service -> table.row(List.of(service.name(),
                service.parts().stream().map(ServicePart::toString).collect(Collectors.joining(", ")))));
        table.flush();
        return ExitCode.DONE;
    }
}
