// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Units;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A service that crashed since the last look and was started again. */
final class UnitRestartedRule extends NamedRule {

    UnitRestartedRule() {
        super("unit-restarted");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Units.QUESTION).stream().flatMap(units -> units.all().stream())
                .flatMap(unit -> look.findBefore(Units.QUESTION).flatMap(before -> before.find(unit.name()))
                        .filter(before -> unit.restarts().orElse(0) > before.restarts().orElse(Long.MAX_VALUE))
                        .map(before -> finding(Severity.WARNING, unit.name(),
                                unit.restarts().getAsLong() - before.restarts().getAsLong()))
                        .stream())
                .toList();
    }
}
