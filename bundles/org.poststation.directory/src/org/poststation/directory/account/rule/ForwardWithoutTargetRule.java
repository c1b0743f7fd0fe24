// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Severity;

/** Forwards that are on and lead nowhere. */
final class ForwardWithoutTargetRule extends ObjectRule {

    ForwardWithoutTargetRule() {
        super("forward-without-target", Severity.CRITICAL, ObjectKind.MAILBOX, Field.FORWARD_TARGETS);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(Forward.of(object).leadsNowhere());
    }
}
