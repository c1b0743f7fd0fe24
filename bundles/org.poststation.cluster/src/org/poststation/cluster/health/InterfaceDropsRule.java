// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.model.Finding;

/** Packets are dropped because nobody takes them in time. */
final class InterfaceDropsRule extends NamedRule {

    InterfaceDropsRule() {
        super("interface-drops", 100, 100000);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return InterfaceTraffic.in(look).stream()
                .flatMap(one -> measured(one.of().name(), one.traffic().moved().drops()).stream()).toList();
    }
}
