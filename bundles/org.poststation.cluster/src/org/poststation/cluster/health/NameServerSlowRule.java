// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Resolver;
import org.poststation.model.Finding;

/** A name server that answers late. */
final class NameServerSlowRule extends NamedRule {

    NameServerSlowRule() {
        super("name-server-slow", 200, 1000);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Resolver.QUESTION).stream().flatMap(resolver -> resolver.servers().stream())
                .flatMap(server -> measured(server.address(), server.milliseconds().orElse(0)).stream()).toList();
    }
}
