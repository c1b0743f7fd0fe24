// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Snapshot;
import org.poststation.model.Severity;

/** Targets without a domain: which one is meant depends on the MTA. */
final class TargetWithoutDomainRule extends NamedRule {

    TargetWithoutDomainRule() {
        super("target-without-domain", Severity.NOTICE);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        return snapshot.pointing(this, target -> target.indexOf('@') < 0);
    }
}
