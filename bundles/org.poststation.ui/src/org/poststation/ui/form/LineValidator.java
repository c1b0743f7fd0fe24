// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.poststation.ui.internal.Messages;

/** Checks a text line by line and names the line at fault. */
final class LineValidator {

    private LineValidator() {}

    static Function<String, Optional<FieldProblem>> of(Function<String, Optional<FieldProblem>> single) {
        return text -> {
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                Optional<FieldProblem> problem = line.isBlank() ? Optional.empty() : single.apply(line.strip());
                if (problem.isPresent()) {
                    int at = number;
                    return problem.map(found -> new FieldProblem(found.kind(),
                            NLS.bind(Messages.form_line_problem, at, found.text())));
                }
            }
            return Optional.empty();
        };
    }
}
