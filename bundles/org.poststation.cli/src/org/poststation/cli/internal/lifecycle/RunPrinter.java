// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.LifecycleState;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.lifecycle.TooManyException;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

/** Prints what became of each account as it happens, then a summary. A failure of many is explained once. */
final class RunPrinter {

    private final Output output;
    private final boolean json;
    private final Failures failures;
    private final Set<String> explained = new HashSet<>();

    RunPrinter(Output output, boolean json, Failures failures) {
        this.output = output;
        this.json = json;
        this.failures = failures;
    }

    void account(AccountResult result) {
        String why = result.failure().map(failure -> failure.explanation().what()).orElse("");
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("address", result.address());
            line.put("result", result.kind().word());
            line.put("detail", detail(result));
            line.put("failure", why.isEmpty() ? null : why);
            output.line(Json.line(line));
        } else {
            String detail = why.isEmpty() ? detail(result) : why;
            output.line(Printable.text(result.address()) + ": " + result.kind().word().replace('-', ' ')
                    + (detail.isEmpty() ? "" : " (" + Printable.text(detail) + ')'));
        }
        result.failure().filter(failure -> explained.add(failure.explanation().what()))
                .ifPresent(failure -> failures.report(result.address(), failure));
    }

    private static String detail(AccountResult result) {
        LifecycleState last = result.steps().isEmpty() ? null : result.steps().getLast();
        return switch (last) {
            case Deleted deleted -> deleted.file();
            case Unreachable refused -> refused.said();
            case Released released -> released.why().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case null, default -> "";
        };
    }

    void summary(RunReport report) {
        report.problems().forEach(problem -> failures.report(new OperationException(problem)));
        report.ending().filter(failure -> explained.add(failure.explanation().what())).ifPresent(failures::report);
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("started", report.started().toString());
            summary.put("ended", report.ended().toString());
            summary.put("outcome", LastRunWords.of(report.outcome()));
            for (Kind kind : Kind.values()) {
                summary.put(kind.word().replace('-', '_'), report.count(kind));
            }
            summary.put("waiting", report.waiting());
            summary.put("why", report.why());
            output.line(Json.line(Map.of("summary", summary)));
            return;
        }
        StringBuilder line = new StringBuilder(report.results().isEmpty() ? "nothing was due" : "");
        for (Kind kind : Kind.values()) {
            if (report.count(kind) > 0) {
                line.append(line.isEmpty() ? "" : ", ").append(report.count(kind)).append(' ')
                        .append(kind.word().replace('-', ' '));
            }
        }
        output.line(line + "; " + report.waiting() + " waiting");
    }

    void stopped(TooManyException stopped) {
        failures.report(stopped);
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("outcome", "stopped");
            summary.put("needed_percent", stopped.neededPercent());
            summary.put("why", stopped.explanation().what());
            output.line(Json.line(Map.of("summary", summary)));
        } else {
            output.error("  It would take --yes-more-than " + stopped.neededPercent() + ".");
        }
    }
}
