// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Absences that are answered with nothing. */
final class VacationWithoutTextRule extends ObjectRule {

    VacationWithoutTextRule() {
        super("vacation-without-text", Severity.WARNING, ObjectKind.MAILBOX, Field.VACATION_ACTIVE);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(object.knows(Field.VACATION_TEXT) && object.values().flag(Field.VACATION_ACTIVE)
                && object.values().text(Field.VACATION_TEXT).isBlank());
    }
}
