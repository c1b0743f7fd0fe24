// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/**
 * A whole dialogue.
 *
 * @param target whom it was with
 * @param lines every line both ways
 * @param steps those that were answered
 * @param capabilities what the server said last that it can do
 * @param tls empty when nothing was encrypted
 * @param failure why it ended early; empty when it came to its end, whatever the server answered
 */
public record Transcript(SmtpTarget target, List<SmtpLine> lines, List<StepResult> steps, Capabilities capabilities,
        Optional<TlsReport> tls, Optional<OperationException> failure) {

    /** Keeps unchangeable copies. */
    public Transcript {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** The first step that the server refused; empty when it refused none. */
    public Optional<StepResult> refused() {
        return steps.stream().filter(step -> !step.reply().isPositive()).findFirst();
    }

    /** Whether nothing failed and nothing was refused. */
    public boolean isClean() {
        return failure.isEmpty() && refused().isEmpty();
    }
}
