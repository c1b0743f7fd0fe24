// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Absences that are over and still answered. */
final class VacationOverRule extends ObjectRule {

    VacationOverRule() {
        super("vacation-over", Severity.WARNING, ObjectKind.MAILBOX, Field.VACATION_END);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Optional<LocalDate> end = object.day(Field.VACATION_END).filter(day -> day.isBefore(object.today()));
        boolean isOrdered = object.day(Field.VACATION_START)
                .filter(start -> end.isPresent() && end.get().isBefore(start))
                .isEmpty();
        boolean suspicious = object.values().flag(Field.VACATION_ACTIVE) && isOrdered;
        return end.filter(day -> suspicious).map(day -> List.of(day.toString()));
    }
}
