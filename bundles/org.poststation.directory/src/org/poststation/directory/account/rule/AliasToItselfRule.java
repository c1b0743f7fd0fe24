// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Aliases that lead to themselves. */
final class AliasToItselfRule extends ObjectRule {

    AliasToItselfRule() {
        super("alias-to-itself", Severity.CRITICAL, ObjectKind.ALIAS, Field.TARGETS);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(object.values().all(Field.TARGETS).stream().anyMatch(object::isOwn));
    }
}
