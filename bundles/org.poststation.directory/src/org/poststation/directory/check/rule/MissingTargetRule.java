// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.check.Fix;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Snapshot;
import org.poststation.model.Severity;

/** Aliases, forwards and lists that lead to addresses of an own domain that nobody has. */
final class MissingTargetRule extends NamedRule {

    MissingTargetRule() {
        super("target-missing", Severity.CRITICAL);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        return snapshot.pointing(this, snapshot::isMissing);
    }

    @Override
    public Optional<Fix> fix() {
        return Optional.of(new DropMissingTargets());
    }
}
