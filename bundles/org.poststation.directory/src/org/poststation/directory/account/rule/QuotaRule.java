// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/** Mailboxes without a limit, and mailboxes that are larger than their domain may be. */
final class QuotaRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        if (object.kind() != ObjectKind.MAILBOX || !object.knows(Field.QUOTA)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Quota quota = object.values().quota(Field.QUOTA).orElse(Quota.UNLIMITED);
        if (quota.isUnlimited()) {
            findings.add(finding("quota-unlimited", Severity.NOTICE, Field.QUOTA));
        }
        FieldValues domain = object.domain().map(DomainUse::domain).orElse(FieldValues.NONE);
        Quota limit = domain.quota(Field.MAX_QUOTA).orElse(Quota.UNLIMITED);
        if (quota.compareTo(limit) > 0) {
            findings.add(finding("quota-over-domain-limit", Severity.WARNING, Field.QUOTA, limit.display()));
        } else if (!limit.isUnlimited()) {
            long together = saturated(quota.bytes(), object.domain().map(DomainUse::quota).orElse(0L));
            if (together > limit.bytes()) {
                findings.add(finding("quotas-over-domain-limit", Severity.WARNING, Field.QUOTA,
                        new Quota(together).display(), limit.display()));
            }
        }
        return findings;
    }

    private static long saturated(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
