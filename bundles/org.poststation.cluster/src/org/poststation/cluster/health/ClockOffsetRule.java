// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.TimeSync;
import org.poststation.model.Finding;

/** A clock that is wrong. */
final class ClockOffsetRule extends NamedRule {

    private static final double MILLIS = 1000;

    ClockOffsetRule() {
        super("clock-offset", 500, 5000);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(TimeSync.QUESTION).filter(time -> time.offset().isPresent())
                .flatMap(time -> measured("", time.offset().getAsDouble() * MILLIS)).stream().toList();
    }
}
