// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Aliases that lead nowhere or to themselves. */
final class TargetRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        if (object.kind() != ObjectKind.ALIAS) {
            return List.of();
        }
        List<String> targets = object.values().all(Field.TARGETS);
        if (targets.isEmpty()) {
            return List.of(CheckedObject.finding("alias-without-target", Severity.CRITICAL, Field.TARGETS));
        }
        if (targets.stream().anyMatch(object::isOwn)) {
            return List.of(CheckedObject.finding("alias-to-itself", Severity.CRITICAL, Field.TARGETS));
        }
        return List.of();
    }
}
