// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.model.Severity;
import org.poststation.platform.json.Json;

/**
 * Prints the findings in a draft: for people under the character that they are about, for programs one object each.
 *
 * @param output where to
 * @param json whether for programs
 */
public record LintPrinter(Output output, boolean json) {

    /** Prints all findings and gives the exit code: notices are no reason to fail. */
    public int print(String draft, List<LintFinding> findings) {
        if (json) {
            findings.forEach(found -> output.line(Json.line(object(found))));
        } else {
            output.line(Printable.text(draft));
            findings.forEach(found -> print(draft, found));
            if (findings.isEmpty()) {
                output.line("Nothing is wrong with the record.");
            }
        }
        return findings.stream().allMatch(found -> found.severity() == Severity.NOTICE)
                ? ExitCode.DONE
                : ExitCode.SOME_FAILED;
    }

    private void print(String draft, LintFinding found) {
        int indent = Printable.width(Printable.text(draft.substring(0, found.span().start())));
        int width = Printable.width(Printable.text(found.span().of(draft)));
        output.line(" ".repeat(indent) + "^".repeat(Math.max(1, width)));
        output.line("  " + word(found) + " at " + found.span().start() + ": " + Printable.text(found.message()));
        found.suggestion().map(LintPrinter::advice).ifPresent(line -> output.line("  " + line));
    }

    private static String advice(String suggestion) {
        return suggestion.isEmpty() ? "Take it away." : "Write \"" + Printable.text(suggestion) + "\".";
    }

    private static Map<String, Object> object(LintFinding found) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", found.code().word());
        object.put("severity", word(found));
        object.put("start", found.span().start());
        object.put("end", found.span().end());
        object.put("message", found.message());
        object.put("suggestion", found.suggestion().orElse(null));
        return object;
    }

    private static String word(LintFinding found) {
        return found.severity().name().toLowerCase(Locale.ROOT);
    }
}
