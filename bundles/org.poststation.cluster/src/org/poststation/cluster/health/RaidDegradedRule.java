// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.RaidArrays;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A RAID that lost a disk or does not run. */
final class RaidDegradedRule extends NamedRule {

    RaidDegradedRule() {
        super("raid-degraded");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(RaidArrays.QUESTION).stream().flatMap(arrays -> arrays.all().stream())
                .filter(array -> array.isDegraded() || !array.isActive())
                .map(array -> finding(Severity.CRITICAL, array.name(), array.working(), array.devices(),
                        String.join(", ", array.failed())))
                .toList();
    }
}
