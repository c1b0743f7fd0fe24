// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Mailboxes that alone may be larger than all of their domain together. */
final class QuotaOverDomainLimitRule extends ObjectRule {

    QuotaOverDomainLimitRule() {
        super("quota-over-domain-limit", Severity.WARNING, ObjectKind.MAILBOX, Field.QUOTA);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(ObjectKind.DOMAIN)
                && schema.kind(ObjectKind.DOMAIN).has(Field.MAX_QUOTA);
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Quota quota = object.values().quota(Field.QUOTA).orElse(Quota.UNLIMITED);
        return object.domainQuota().filter(limit -> object.knows(Field.QUOTA) && quota.compareTo(limit) > 0)
                .map(limit -> List.of(limit.display()));
    }
}
