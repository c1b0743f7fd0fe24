// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Addresses whose entry stands below another domain. */
final class AddressOutsideDomainRule extends NamedRule {

    AddressOutsideDomainRule() {
        super("address-outside-domain", Severity.WARNING);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.DOMAIN);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        List<ObjectFinding> findings = new ArrayList<>();
        for (Recipient recipient : snapshot.recipients()) {
            AccountRow row = recipient.row();
            snapshot.domainAbove(row).filter(domain -> !domain.equalsIgnoreCase(row.domain()))
                    .ifPresent(domain -> findings.add(ObjectFinding.of(this, row, List.of(domain))));
        }
        return findings;
    }
}
