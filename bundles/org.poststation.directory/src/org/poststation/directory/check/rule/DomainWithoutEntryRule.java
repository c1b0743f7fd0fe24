// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Addresses in a domain that the directory has no entry of, so that the MTA does not take mail for it. */
final class DomainWithoutEntryRule extends NamedRule {

    DomainWithoutEntryRule() {
        super("domain-without-entry", Severity.CRITICAL);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.DOMAIN);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        Map<String, List<AccountRow>> homeless = new TreeMap<>();
        for (Recipient recipient : snapshot.recipients()) {
            AccountRow row = recipient.row();
            String domain = row.domain().toLowerCase(Locale.ROOT);
            if (!snapshot.domains().containsKey(domain) && snapshot.domainAbove(row).isEmpty()) {
                homeless.computeIfAbsent(domain, absent -> new ArrayList<>()).add(row);
            }
        }
        return homeless.entrySet().stream().map(domain -> ObjectFinding.of(this, domain.getValue().getFirst(),
                List.of(domain.getKey(), Integer.toString(domain.getValue().size())))).toList();
    }
}
