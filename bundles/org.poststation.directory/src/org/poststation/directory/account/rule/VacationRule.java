// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Absences that are not answered, or are still answered when they are over. */
final class VacationRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        List<Finding> findings = new ArrayList<>();
        boolean active = object.values().flag(Field.VACATION_ACTIVE);
        if (active && object.knows(Field.VACATION_TEXT) && object.values().text(Field.VACATION_TEXT).isBlank()) {
            findings.add(finding("vacation-without-text", Severity.WARNING, Field.VACATION_TEXT));
        }
        Optional<LocalDate> start = object.day(Field.VACATION_START);
        Optional<LocalDate> end = object.day(Field.VACATION_END);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            findings.add(finding("vacation-ends-before-start", active ? Severity.WARNING : Severity.NOTICE,
                    Field.VACATION_END, start.get().toString(), end.get().toString()));
        } else if (active && end.isPresent() && end.get().isBefore(object.today())) {
            findings.add(finding("vacation-over", Severity.WARNING, Field.VACATION_END, end.get().toString()));
        }
        return findings;
    }
}
