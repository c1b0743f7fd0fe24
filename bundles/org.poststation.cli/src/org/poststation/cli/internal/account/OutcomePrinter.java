// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.platform.json.Json;

/**
 * Tells what became of each object: results on standard output, failures on standard error.
 *
 * @param kind of the objects
 * @param output where to
 * @param failures how failures are told
 */
record OutcomePrinter(ObjectKind kind, Output output, Failures failures) {

    void print(Outcome outcome) {
        if (failures.json()) {
            output.line(Json.line(json(outcome)));
        } else if (outcome.plan().isPresent()) {
            ldif(outcome.plan().get());
        } else if (outcome.generated().isPresent()) {
            output.line(outcome.generated().get());
            output.error(text(outcome));
        } else if (outcome.failure().isEmpty()) {
            output.line(text(outcome));
        }
        outcome.failure().ifPresent(failure -> failures.report(outcome.address(), failure));
    }

    private static String text(Outcome outcome) {
        return Printable.text(outcome.address()) + ": " + outcome.result().replace('-', ' ');
    }

    private Map<String, Object> json(Outcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", Names.of(kind));
        line.put("address", outcome.address());
        line.put("result", outcome.result());
        outcome.generated().ifPresent(password -> line.put("password", password));
        outcome.plan().ifPresent(plan -> line.put("ldif", plan.ldif()));
        return line;
    }

    private void ldif(ChangePlan plan) {
        plan.ldif().lines().forEach(line -> output.line(Printable.text(line)));
        output.line("");
    }
}
