// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.WatchCode;
import org.poststation.cluster.service.OpenShells;
import org.poststation.cluster.service.ServiceLook;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how macro services and their parts are; made for monitoring: how bad it is stands in the exit code. */
@Command(name = "status", exitCodeOnExecutionException = WatchCode.UNKNOWN)
public final class ServiceStatusCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private NamedServices named = new NamedServices();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ServiceStatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        try (OpenShells shells = named.shells(context)) {
            ServiceLook.Seen seen = new ServiceLook(named.find(context), shells)
                    .run(Progress.silent(context.interruption().cancellation()));
            if (format.json()) {
                seen.services().forEach(
                        (service, state) -> context.output().line(Json.line(ServiceWords.object(service, state))));
            } else {
                print(seen);
            }
            seen.failures().forEach((node, failure) -> Failures.of(context, format).report(node, failure));
            return seen.services().values().stream().mapToInt(state -> ServiceWords.code(state.worst())).max()
                    .orElse(0);
        }
    }

    private void print(ServiceLook.Seen seen) {
        Table table = new Table(context.output()::line, List.of("SERVICE", "NODE", "UNIT", "STATE"));
        seen.services().forEach((service, state) -> {
            table.row(List.of(service.name(), "", "", ServiceWords.of(state.worst())));
            state.parts().forEach((part, one) -> table
                    .row(List.of("", part.node(), part.unit(), ServiceWords.of(one))));
        });
        table.flush();
    }
}
