// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.SystemFacts;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A node that was booted since the last look. */
final class RebootedRule extends NamedRule {

    RebootedRule() {
        super("rebooted");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(SystemFacts.QUESTION).flatMap(now -> look.findBefore(SystemFacts.QUESTION)
                .filter(before -> !before.boot().isEmpty() && !before.boot().equals(now.boot()))
                .map(before -> finding(Severity.WARNING, "", now.uptime().toMinutes()))).stream().toList();
    }
}
