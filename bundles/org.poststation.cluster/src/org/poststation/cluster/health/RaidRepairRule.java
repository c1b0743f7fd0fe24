// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.RaidArrays;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A RAID that is being repaired. */
final class RaidRepairRule extends NamedRule {

    RaidRepairRule() {
        super("raid-repair");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(RaidArrays.QUESTION).stream().flatMap(arrays -> arrays.all().stream())
                .filter(array -> !array.repair().isEmpty())
                .map(array -> finding(Severity.NOTICE, array.name(), array.repair(), array.repairPercent())).toList();
    }
}
