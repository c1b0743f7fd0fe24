// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.directory.check.Fix;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Quotas that are written in another unit than most of the same domain. */
final class QuotaUnitMixedRule extends NamedRule {

    /** A number in front makes the unit recognisable, and the absence of one. */
    private static final String EXAMPLE = "1024";

    QuotaUnitMixedRule() {
        super("quota-unit-mixed", Severity.NOTICE);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.MAILBOX) && schema.kind(ObjectKind.MAILBOX).has(Field.QUOTA);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        Map<String, Map<String, Integer>> forms = new HashMap<>();
        snapshot.recipients().stream().filter(QuotaUnitMixedRule::isLimited).forEach(recipient -> forms
                .computeIfAbsent(domain(recipient), absent -> new TreeMap<>())
                .merge(recipient.quotaForm(), 1, Integer::sum));
        forms.values().removeIf(used -> used.size() < 2);
        return snapshot.recipients().stream().filter(QuotaUnitMixedRule::isLimited)
                .filter(recipient -> forms.containsKey(domain(recipient)))
                .filter(recipient -> !recipient.quotaForm().equals(usual(forms.get(domain(recipient)))))
                .map(recipient -> ObjectFinding.of(this, recipient.row(),
                        List.of(shown(recipient.quotaForm()), shown(usual(forms.get(domain(recipient)))))))
                .toList();
    }

    @Override
    public Optional<Fix> fix() {
        return Optional.of((directory, object, findings, cancellation) -> directory.rewrite(object, Field.QUOTA,
                findings.getFirst().arguments().get(1)));
    }

    private static boolean isLimited(Recipient recipient) {
        return recipient.quotaForm() != null && recipient.row().quota() > 0;
    }

    private static String domain(Recipient recipient) {
        return recipient.row().domain().toLowerCase(Locale.ROOT);
    }

    private static String usual(Map<String, Integer> forms) {
        return Collections.max(forms.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private static String shown(String form) {
        return EXAMPLE + form;
    }
}
