// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Pressure;
import org.poststation.cluster.node.Pressure.Resource;
import org.poststation.model.Finding;

/** Everything waits for the disks. */
final class DiskPressureRule extends NamedRule {

    DiskPressureRule() {
        super("io-pressure", 30, 70);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Pressure.QUESTION).map(pressure -> pressure.stalls().get(Resource.IO))
                .flatMap(stall -> measured("", stall.full())).stream().toList();
    }
}
