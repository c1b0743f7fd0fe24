// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.NodeClock;
import org.poststation.model.Finding;

/** A clock that is not this computer's. */
final class ClockDifferenceRule extends NamedRule {

    ClockDifferenceRule() {
        super("clock-difference", 5, 300);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(NodeClock.QUESTION).flatMap(clock -> measured("", clock.ahead().abs().toSeconds())).stream()
                .toList();
    }
}
