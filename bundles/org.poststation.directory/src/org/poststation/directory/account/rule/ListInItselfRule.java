// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Lists that are their own members. A Mailman list leads to itself: that is how it is handed over. */
final class ListInItselfRule extends ObjectRule {

    ListInItselfRule() {
        super("list-in-itself", Severity.CRITICAL, ObjectKind.LIST, Field.MEMBERS);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && !schema.mailmanLists();
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema())
                && object.values().all(Field.MEMBERS).stream().anyMatch(object::isOwn));
    }
}
