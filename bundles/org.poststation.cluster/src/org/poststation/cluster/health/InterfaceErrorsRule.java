// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.model.Finding;

/** Packets arrive damaged or can not be sent. */
final class InterfaceErrorsRule extends NamedRule {

    InterfaceErrorsRule() {
        super("interface-errors", 10, 1000);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return InterfaceTraffic.in(look).stream()
                .flatMap(one -> measured(one.of().name(), one.traffic().moved().errors()).stream()).toList();
    }
}
