// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.OpenShells;
import org.poststation.cluster.service.ServiceAction;
import org.poststation.cluster.service.ServiceLook;
import org.poststation.cluster.service.ServiceOperation;
import org.poststation.cluster.service.ServiceStep;
import org.poststation.cluster.service.StepResult;
import org.poststation.cluster.service.StepResult.Outcome;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts, stops or restarts macro services, unit by unit in their order, and looks again. */
public final class ServiceActionCommand implements Callable<Integer> {

    private final Context context;
    private final ServiceAction action;

    @Mixin
    private NamedServices named = new NamedServices();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context that does one kind of action. */
    public ServiceActionCommand(Context context, ServiceAction action) {
        this.context = context;
        this.action = action;
    }

    @Override
    public Integer call() throws OperationException {
        if (named.isEmpty()) {
            throw new UsageException("The name of a service is missing.", "");
        }
        boolean isHarmless = dryRun || action == ServiceAction.START;
        confirmation.require(context, isHarmless);
        List<MacroService> services = named.find(context);
        if (dryRun) {
            services.forEach(service -> service.steps(action)
                    .forEach(step -> print(service, new StepResult(step, Outcome.SKIPPED, ""))));
            return ExitCode.DONE;
        }
        if (!isHarmless && !confirmation.isGivenBefore() && !isAgreed(services)) {
            return ExitCode.DONE;
        }
        return run(services);
    }

    private boolean isAgreed(List<MacroService> services) {
        services.forEach(service -> service.steps(action)
                .forEach(step -> context.output().line(Printable.text(words(step)))));
        return confirmation.isGiven(context, "Run these commands?");
    }

    private int run(List<MacroService> services) throws OperationException {
        Progress progress = Progress.silent(context.interruption().cancellation());
        try (OpenShells shells = named.shells(context);
                Cancellation.Registration untilTold = context.interruption().writing()) {
            boolean isDone = true;
            for (MacroService service : services) {
                List<StepResult> results = new ServiceOperation(service, action, shells).run(progress);
                results.forEach(result -> print(service, result));
                isDone &= results.stream().allMatch(result -> result.outcome() == Outcome.DONE);
                if (!progress.cancellation().isRequested()) {
                    lookAgain(service, shells, progress);
                }
            }
            context.output().flush();
            return isDone ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }

    private void lookAgain(MacroService service, OpenShells shells, Progress progress) throws OperationException {
        Map<String, Object> seen = new ServiceLook(List.of(service), shells).run(progress).services().values().stream()
                .findFirst().map(state -> ServiceWords.object(service, state)).orElseThrow();
        context.output().line(format.json()
                ? Json.line(seen)
                : Printable.text(service.name() + ": " + seen.get("state")));
    }

    private void print(MacroService service, StepResult result) {
        if (format.json()) {
            context.output().line(Json.line(ServiceWords.object(service, result)));
        } else {
            context.output().line(Printable.text(words(result.step()) + ": "
                    + (dryRun ? "not tried" : ServiceWords.of(result.outcome()))
                    + (result.said().isEmpty() ? "" : ": " + result.said())));
        }
    }

    /** Where, and the exact command. */
    private static String words(ServiceStep step) {
        return step.part().node() + ": " + String.join(" ", step.command().arguments());
    }
}
