// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Pressure;
import org.poststation.cluster.node.Pressure.Resource;
import org.poststation.model.Finding;

/** Everything waits for memory. */
final class MemoryPressureRule extends NamedRule {

    MemoryPressureRule() {
        super("memory-pressure", 10, 40);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Pressure.QUESTION).map(pressure -> pressure.stalls().get(Resource.MEMORY))
                .flatMap(stall -> measured("", stall.full())).stream().toList();
    }
}
