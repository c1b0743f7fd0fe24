// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Absences whose last day lies before the first. */
final class VacationEndsBeforeStartRule extends ObjectRule {

    VacationEndsBeforeStartRule() {
        super("vacation-ends-before-start", Severity.WARNING, ObjectKind.MAILBOX, Field.VACATION_END);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Optional<LocalDate> start = object.day(Field.VACATION_START);
        Optional<LocalDate> end = object.day(Field.VACATION_END);
        boolean suspicious = start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
        return suspicious ? Optional.of(List.of(start.get().toString(), end.get().toString())) : SOUND;
    }

    @Override
    Severity severity(CheckedObject object) {
        return object.values().flag(Field.VACATION_ACTIVE) ? Severity.WARNING : Severity.NOTICE;
    }
}
