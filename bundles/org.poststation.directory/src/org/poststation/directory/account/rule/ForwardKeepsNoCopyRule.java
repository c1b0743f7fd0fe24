// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaTrait;
import org.poststation.model.Severity;

/** Forwards that are meant to keep a copy where the schema delivers none. */
final class ForwardKeepsNoCopyRule extends ObjectRule {

    ForwardKeepsNoCopyRule() {
        super("forward-keeps-no-copy", Severity.CRITICAL, ObjectKind.MAILBOX, Field.FORWARD_TARGETS);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(SchemaTrait.FORWARD_EXCLUDES_MAILBOX);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Forward forward = Forward.of(object);
        boolean wantsCopy = object.values().flag(Field.KEEP_COPY) || forward.own() > 0;
        return when(appliesTo(object.schema()) && forward.active() && wantsCopy && !forward.leadsToItself()
                && !forward.leadsNowhere());
    }
}
