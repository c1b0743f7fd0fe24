// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaTrait;
import org.poststation.model.Severity;

/** Mailboxes that neither forward nor do not, where the maps of the MTA ask for one of both. */
final class ForwardFlagMissingRule extends ObjectRule {

    ForwardFlagMissingRule() {
        super("forward-flag-missing", Severity.CRITICAL, ObjectKind.MAILBOX, Field.FORWARD_ACTIVE);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(SchemaTrait.FLAGS_REQUIRED);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema()) && !object.values().has(Field.FORWARD_ACTIVE));
    }
}
