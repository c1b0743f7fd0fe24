// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaTrait;
import org.poststation.model.Severity;

/** Mailboxes that the map of forwards lacks because it is not said that absence is not answered. */
final class VacationFlagMissingRule extends ObjectRule {

    VacationFlagMissingRule() {
        super("vacation-flag-missing", Severity.CRITICAL, ObjectKind.MAILBOX, Field.VACATION_ACTIVE);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(SchemaTrait.FLAGS_REQUIRED);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema()) && !object.values().has(Field.VACATION_ACTIVE));
    }

    /** Mail is lost only when it is to be forwarded. */
    @Override
    Severity severity(CheckedObject object) {
        return Forward.of(object).active() ? Severity.CRITICAL : Severity.WARNING;
    }
}
