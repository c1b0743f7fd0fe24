// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Mailboxes with which all of their domain together get too large. */
final class QuotasOverDomainLimitRule extends ObjectRule {

    QuotasOverDomainLimitRule() {
        super("quotas-over-domain-limit", Severity.WARNING, ObjectKind.MAILBOX, Field.QUOTA);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(ObjectKind.DOMAIN)
                && schema.kind(ObjectKind.DOMAIN).has(Field.MAX_QUOTA);
    }

    @Override
    public boolean concernsAdding() {
        return true;
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Quota limit = object.domainQuota().orElse(Quota.UNLIMITED);
        Quota quota = object.values().quota(Field.QUOTA).orElse(Quota.UNLIMITED);
        boolean fitsAlone = object.knows(Field.QUOTA) && !limit.isUnlimited() && quota.compareTo(limit) <= 0;
        long together = saturated(quota.bytes(), object.domain().map(DomainUse::quota).orElse(0L));
        return fitsAlone && together > limit.bytes()
                ? Optional.of(List.of(new Quota(together).display(), limit.display()))
                : SOUND;
    }

    private static long saturated(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
