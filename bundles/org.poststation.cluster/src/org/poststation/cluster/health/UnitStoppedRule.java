// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Units;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A mail service that should run and does not. */
final class UnitStoppedRule extends NamedRule {

    UnitStoppedRule() {
        super("unit-stopped");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Units.QUESTION).stream().flatMap(units -> units.all().stream())
                .filter(unit -> MailUnits.has(unit) && unit.isWanted() && "inactive".equals(unit.active()))
                .map(unit -> finding(Severity.WARNING, unit.name())).toList();
    }
}
