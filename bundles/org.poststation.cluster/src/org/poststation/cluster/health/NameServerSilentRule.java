// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.NameServer;
import org.poststation.cluster.node.Resolver;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A name server that does not answer the node. */
final class NameServerSilentRule extends NamedRule {

    NameServerSilentRule() {
        super("name-server-silent");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        List<NameServer> servers = look.find(Resolver.QUESTION).map(Resolver::servers).orElse(List.of());
        boolean isAllSilent = servers.stream().allMatch(NameServer::isSilent);
        return servers.stream().filter(NameServer::isSilent)
                .map(server -> finding(isAllSilent ? Severity.CRITICAL : Severity.WARNING, server.address())).toList();
    }
}
