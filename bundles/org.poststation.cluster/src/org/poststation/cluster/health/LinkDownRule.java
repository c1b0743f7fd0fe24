// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.NetworkInterfaces;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** An interface that is switched on and has no link. */
final class LinkDownRule extends NamedRule {

    LinkDownRule() {
        super("link-down");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(NetworkInterfaces.QUESTION).stream().flatMap(interfaces -> interfaces.all().stream())
                .filter(one -> one.isWanted() && one.isHardware() && !one.isUp())
                .map(one -> finding(Severity.WARNING, one.name(), one.state())).toList();
    }
}
