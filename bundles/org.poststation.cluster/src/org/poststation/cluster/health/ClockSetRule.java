// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.NodeClock;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.model.Finding;

/** A clock that was set since the last look. */
final class ClockSetRule extends NamedRule {

    ClockSetRule() {
        super("clock-set", 5, 300);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(NodeClock.QUESTION).filter(clock -> isSameBoot(look))
                .flatMap(clock -> look.findBefore(NodeClock.QUESTION).map(clock::setSince))
                .flatMap(set -> measured("", set.abs().toSeconds())).stream().toList();
    }

    private static boolean isSameBoot(NodeLook look) {
        Optional<String> boot = look.find(SystemFacts.QUESTION).map(SystemFacts::boot);
        return boot.isPresent() && boot.equals(look.findBefore(SystemFacts.QUESTION).map(SystemFacts::boot));
    }
}
