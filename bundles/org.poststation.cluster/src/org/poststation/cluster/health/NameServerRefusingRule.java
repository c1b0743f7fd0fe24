// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.NameServer;
import org.poststation.cluster.node.Resolver;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A name server that answers and does not help. */
final class NameServerRefusingRule extends NamedRule {

    NameServerRefusingRule() {
        super("name-server-refusing");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Resolver.QUESTION).stream().flatMap(resolver -> resolver.servers().stream())
                .filter(NameServer::isRefusing)
                .map(server -> finding(Severity.WARNING, server.address(), server.answer())).toList();
    }
}
