// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.model.Severity;

/** Addresses that several entries have, as their own or as a further one. */
final class DuplicateAddressRule extends NamedRule {

    DuplicateAddressRule() {
        super("duplicate-address", Severity.CRITICAL);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        List<ObjectFinding> findings = new ArrayList<>();
        snapshot.sharedAddresses().forEach((address, holders) -> {
            for (Recipient holder : holders) {
                List<String> arguments = new ArrayList<>(List.of(address));
                holders.stream().filter(other -> other != holder).forEach(other -> arguments.add(other.row().dn()));
                findings.add(ObjectFinding.of(this, holder.row(), arguments));
            }
        });
        return findings;
    }
}
