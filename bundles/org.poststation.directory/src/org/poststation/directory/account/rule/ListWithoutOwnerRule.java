// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Mailman lists whose owner address leads to nobody. */
final class ListWithoutOwnerRule extends ObjectRule {

    ListWithoutOwnerRule() {
        super("list-without-owner", Severity.NOTICE, ObjectKind.LIST, Field.OWNERS);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.mailmanLists();
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema()) && !object.values().has(Field.OWNERS));
    }
}
