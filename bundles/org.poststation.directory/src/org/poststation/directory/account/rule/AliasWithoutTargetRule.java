// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Aliases that lead nowhere. */
final class AliasWithoutTargetRule extends ObjectRule {

    AliasWithoutTargetRule() {
        super("alias-without-target", Severity.CRITICAL, ObjectKind.ALIAS, Field.TARGETS);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(!object.values().has(Field.TARGETS));
    }
}
