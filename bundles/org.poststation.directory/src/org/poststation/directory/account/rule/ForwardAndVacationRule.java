// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaTrait;
import org.poststation.model.Severity;

/** Mailboxes that forward and answer absence at once where no map of the MTA has such ones. */
final class ForwardAndVacationRule extends ObjectRule {

    ForwardAndVacationRule() {
        super("forward-and-vacation", Severity.CRITICAL, ObjectKind.MAILBOX, Field.VACATION_ACTIVE);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(SchemaTrait.FORWARD_EXCLUDES_VACATION);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema()) && Forward.of(object).active()
                && object.values().flag(Field.VACATION_ACTIVE));
    }
}
