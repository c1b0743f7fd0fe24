// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Mailboxes without a limit. */
final class QuotaUnlimitedRule extends ObjectRule {

    QuotaUnlimitedRule() {
        super("quota-unlimited", Severity.NOTICE, ObjectKind.MAILBOX, Field.QUOTA);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(object.knows(Field.QUOTA)
                && object.values().quota(Field.QUOTA).orElse(Quota.UNLIMITED).isUnlimited());
    }
}
