// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Accounts that are expired and still in use. */
final class ExpiryRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        Optional<LocalDate> expires = object.day(Field.EXPIRES);
        boolean active = object.values().flag(Field.ACTIVE);
        if (!active || expires.isEmpty() || !expires.get().isBefore(object.today())) {
            return List.of();
        }
        return List.of(CheckedObject.finding("expired-but-active", Severity.WARNING, Field.EXPIRES,
                expires.get().toString()));
    }
}
