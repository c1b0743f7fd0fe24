// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.TimeSync;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A clock that follows nobody. */
final class ClockRule extends NamedRule {

    ClockRule() {
        super("clock-unsynchronised");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(TimeSync.QUESTION).filter(time -> !time.isSynchronised())
                .map(time -> finding(Severity.WARNING, "", time.program())).stream().toList();
    }
}
