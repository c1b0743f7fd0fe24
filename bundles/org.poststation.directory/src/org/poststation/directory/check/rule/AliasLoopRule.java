// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Snapshot;
import org.poststation.model.Severity;

/** Aliases, forwards and lists that lead to each other in a circle; one that leads to itself has a rule of its own. */
final class AliasLoopRule extends NamedRule {

    AliasLoopRule() {
        super("alias-loop", Severity.CRITICAL);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        return new LoopSearch(snapshot).loops().stream().map(loop -> ObjectFinding.of(this, loop.getFirst().row(),
                loop.stream().map(recipient -> recipient.row().address()).toList())).toList();
    }
}
