// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.ChangeReport.Failed;
import org.poststation.directory.check.Fix;
import org.poststation.directory.check.FixOperation;
import org.poststation.directory.check.FixPlan;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.journal.JournalAction;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

/**
 * Sets right what a rule found, and tells it object by object.
 *
 * @param context what the command works with
 * @param failures how failures are told
 * @param confirmation the consent
 * @param dryRun whether the change is only shown
 */
record FixRun(Context context, Failures failures, Confirmation confirmation, boolean dryRun) {

    int run(MailDirectory directory, Fix fix, List<ObjectFinding> found) throws OperationException {
        Cancellation cancellation = context.interruption().cancellation();
        FixPlan planned = new FixOperation(directory, fix, found).run(Progress.silent(cancellation));
        planned.skipped().forEach(row -> tell(row.address(), "unchanged"));
        if (dryRun) {
            show(planned.plan());
            return ExitCode.DONE;
        }
        if (planned.plan().isEmpty()) {
            context.output().flush();
            return ExitCode.DONE;
        }
        if (!confirmation.isGiven(context, "Change " + subjects(planned.plan()).size() + " objects?")) {
            subjects(planned.plan()).forEach(subject -> tell(subject, "not-tried"));
            context.output().flush();
            return ExitCode.DONE;
        }
        Cancellation.Registration untilTold = context.interruption().writing();
        try {
            ChangeReport report = directory.apply(planned.plan(), JournalAction.of("check.fix", "check --fix", ""))
                    .run(Progress.silent(cancellation));
            report(report);
            return exitCode(report);
        } finally {
            untilTold.close();
        }
    }

    private void show(ChangePlan plan) {
        if (failures.json()) {
            context.output().line(Json.line(Map.of("result", "planned", "ldif", plan.ldif())));
        } else {
            plan.ldif().lines().forEach(line -> context.output().line(Printable.text(line)));
        }
        context.output().flush();
    }

    private void report(ChangeReport report) {
        Map<String, String> results = new LinkedHashMap<>();
        for (ChangeReport.Result result : report.results()) {
            String word = switch (result) {
                case Done done -> "changed";
                case Failed failed -> "failed";
                case ChangeReport.NotTried notTried -> "not-tried";
            };
            results.merge(result.planned().subject(), word, (first, next) -> first.equals("changed") ? next : first);
        }
        results.forEach(this::tell);
        context.output().flush();
        report.failures().forEach(failed -> failures.report(failed.planned().subject(), failed.failure()));
    }

    private static int exitCode(ChangeReport report) {
        int code = Failures.exitCode(report.failures().stream().map(Failed::failure).toList(), report.done() > 0);
        return code == ExitCode.DONE && !report.isComplete() ? ExitCode.SOME_FAILED : code;
    }

    private void tell(String subject, String result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("address", subject);
        line.put("result", result);
        context.output().line(failures.json()
                ? Json.line(line)
                : Printable.text(subject) + ": " + result.replace('-', ' '));
    }

    private static Set<String> subjects(ChangePlan plan) {
        Set<String> subjects = new LinkedHashSet<>();
        plan.changes().forEach(change -> subjects.add(change.subject()));
        return subjects;
    }
}
