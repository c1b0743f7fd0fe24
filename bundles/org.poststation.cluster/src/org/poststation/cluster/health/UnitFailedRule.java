// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Unit;
import org.poststation.cluster.node.Units;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A unit that failed. */
final class UnitFailedRule extends NamedRule {

    UnitFailedRule() {
        super("unit-failed");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Units.QUESTION).stream().flatMap(units -> units.all().stream()).filter(Unit::isFailed)
                .map(unit -> finding(MailUnits.has(unit) ? Severity.CRITICAL : Severity.WARNING, unit.name(),
                        unit.result()))
                .toList();
    }
}
