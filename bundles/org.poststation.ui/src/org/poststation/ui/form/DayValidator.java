// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import org.poststation.ui.internal.Messages;

/** Accepts ISO 8601 calendar days before anything else looks at them. */
final class DayValidator {

    private DayValidator() {}

    static Function<String, Optional<FieldProblem>> of(Function<String, Optional<FieldProblem>> further) {
        return text -> {
            try {
                LocalDate.parse(text.strip());
            } catch (DateTimeParseException noDay) {
                return Optional.of(FieldProblem.error(Messages.form_day_problem));
            }
            return further.apply(text.strip());
        };
    }
}
