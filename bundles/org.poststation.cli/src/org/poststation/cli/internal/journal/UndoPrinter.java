// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.journal.undo.AttributeConflict;
import org.poststation.directory.journal.undo.UndoReport;
import org.poststation.directory.journal.undo.UndoRequest;
import org.poststation.directory.journal.undo.UndoStep;
import org.poststation.directory.journal.undo.UndoStep.AlreadyBack;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Ready;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.platform.json.Json;

/**
 * Prints what an undo would do and what it did.
 *
 * @param output where to
 * @param failures tells conflicts and failures
 * @param request what is to be taken back
 */
record UndoPrinter(Output output, Failures failures, UndoRequest request) {

    /** Prints a step that is only shown. */
    void planned(UndoStep step) {
        switch (step) {
            case Ready ready -> ldif(ready.inverse());
            case AlreadyBack back -> {
                // nothing would be sent
            }
            case Conflict conflict when conflict.forced().isPresent() && request.forced().test(conflict) ->
                ldif(conflict.forced().get());
            case Conflict conflict -> conflict(conflict);
        }
    }

    void report(UndoReport report) {
        report.skipped().forEach(this::conflict);
        report.failures().forEach(failed -> failures.report(failed.planned().change().dn().toString(),
                failed.failure()));
        report.stopped().ifPresent(failures::report);
        if (failures.json()) {
            output.line(Json.line(Map.of("summary", summary(report))));
            return;
        }
        String kept = report.id().isPresent() ? " (entry " + report.id().getAsLong() + " of the journal)" : "";
        output.line(report.undone() + " changes taken back" + kept + ", " + report.alreadyBack()
                + " needed nothing, " + report.conflicts() + " left alone, " + report.failed() + " failed, "
                + report.notTried() + " not tried.");
        if (report.damagedParts() > 0) {
            failures.warn("", "damaged", report.damagedParts() + " damaged parts of the entry could not be read.");
        }
    }

    private static Map<String, Object> summary(UndoReport report) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", report.id().isPresent() ? report.id().getAsLong() : null);
        summary.put("undone", report.undone());
        summary.put("already_back", report.alreadyBack());
        summary.put("conflicts", report.conflicts());
        summary.put("failed", report.failed());
        summary.put("not_tried", report.notTried());
        summary.put("damaged_parts", report.damagedParts());
        return summary;
    }

    private void ldif(PlannedChange planned) {
        String text = new ChangePlan(List.of(planned)).ldif();
        if (failures.json()) {
            output.line(Json.line(Map.of("result", "planned", "ldif", text)));
            return;
        }
        text.lines().forEach(line -> output.line(Printable.text(line)));
        output.line("");
    }

    private void conflict(Conflict conflict) {
        String dn = conflict.undone().intent().change().dn().toString();
        if (!failures.json()) {
            failures.warn(dn, "conflict", sentence(conflict));
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("result", "conflict");
        line.put("number", conflict.undone().number());
        line.put("dn", dn);
        line.put("reason", conflict.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("attributes", conflict.attributes().stream().map(UndoPrinter::attribute).toList());
        output.line(Json.line(line));
    }

    private static Map<String, Object> attribute(AttributeConflict conflict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", conflict.attribute());
        if (SecretAttributes.contains(conflict.attribute())) {
            object.put("secret", true);
        } else {
            object.put("was", JsonChanges.values(conflict.was()));
            object.put("written", JsonChanges.values(conflict.written()));
            object.put("now", JsonChanges.values(conflict.now()));
        }
        return object;
    }

    private static String sentence(Conflict conflict) {
        return switch (conflict.reason()) {
            case CHANGED_SINCE -> "was changed since: " + attributes(conflict) + ". Left alone; --force takes it back.";
            case GONE -> "is gone. There is nothing to take back.";
            case EXISTS_AGAIN -> "exists again, and is another one. Left alone.";
            case BEFORE_UNKNOWN -> "could not be read before it was changed, so it can't be put back.";
        };
    }

    private static String attributes(Conflict conflict) {
        return conflict.attributes().stream().map(UndoPrinter::text).collect(Collectors.joining("; "));
    }

    private static String text(AttributeConflict conflict) {
        return SecretAttributes.contains(conflict.attribute())
                ? conflict.attribute()
                : conflict.attribute() + " was " + conflict.was() + ", written " + conflict.written() + ", now "
                        + conflict.now();
    }
}
