// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Limits that hardly one message fits into: most likely written in another unit. */
final class QuotaTooSmallRule extends ObjectRule {

    private static final Quota SMALLEST = new Quota(1024 * 1024);

    QuotaTooSmallRule() {
        super("quota-too-small", Severity.WARNING, ObjectKind.MAILBOX, Field.QUOTA);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return object.values().quota(Field.QUOTA).filter(quota -> quota.compareTo(SMALLEST) < 0)
                .map(quota -> List.of(quota.display()));
    }
}
