// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Accounts that are expired and still in use. */
final class ExpiredButActiveRule implements FieldRule {

    @Override
    public String id() {
        return "expired-but-active";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.kinds().values().stream().anyMatch(kind -> kind.has(Field.EXPIRES) && kind.has(Field.ACTIVE));
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        Optional<LocalDate> expired = object.day(Field.EXPIRES).filter(day -> day.isBefore(object.today()));
        if (expired.isEmpty() || !object.values().flag(Field.ACTIVE)) {
            return List.of();
        }
        return List.of(finding(id(), severity(), Field.EXPIRES, expired.get().toString()));
    }
}
