// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.account.AccountState;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Aliases, forwards and lists that take mail and lead only to mailboxes and aliases that are switched off. */
final class InactiveTargetRule extends NamedRule {

    InactiveTargetRule() {
        super("target-inactive", Severity.NOTICE);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.kinds().values().stream().anyMatch(kind -> kind.has(Field.ACTIVE));
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        List<ObjectFinding> findings = new ArrayList<>();
        for (Recipient recipient : snapshot.recipients()) {
            List<String> targets = snapshot.next(recipient);
            if (!targets.isEmpty() && targets.stream().allMatch(target -> isInactive(snapshot, target))) {
                findings.add(ObjectFinding.of(this, recipient.row(), targets));
            }
        }
        return findings;
    }

    private static boolean isInactive(Snapshot snapshot, String target) {
        int index = snapshot.indexOf(target);
        if (index < 0) {
            return false;
        }
        AccountState state = snapshot.recipients().get(index).row().state();
        return state == AccountState.INACTIVE || state == AccountState.DELETED;
    }
}
