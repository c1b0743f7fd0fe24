// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.nio.file.Path;
import java.util.List;

import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.cluster.ClusterNodes;
import org.poststation.testkit.sshd.Sshd;

/** Nodes for journeys that do not begin with the wizard: kept as the wizard keeps them. */
final class Nodes {

    private Nodes() {}

    static NodeStore store() {
        return Connections.require(NodeStore.class);
    }

    /** Keeps a node whose account is opened by the server's key. */
    static void keep(String name, Sshd server, Path knownHosts) {
        keep(name, server, new SshIdentity.KeyFile(server.key().file().toString()), knownHosts);
    }

    static void keep(String name, Sshd server, SshIdentity identity, Path knownHosts) {
        keep(new NodeProfile(name, new SshPlace(new SshLogin(server.host(), server.port(), "anna", identity),
                List.of(), List.of(knownHosts.toString())), false));
    }

    /** Keeps a node of a cluster, or another account behind the same server, that runs what needs root by sudo. */
    static void keep(String name, ClusterNodes nodes) {
        SshLogin login = new SshLogin(nodes.server().host(), nodes.server().port(), name,
                new SshIdentity.KeyFile(nodes.server().key().file().toString()));
        keep(new NodeProfile(name, new SshPlace(login, List.of(), List.of(nodes.server().knownHosts().toString())),
                true));
    }

    static void keep(NodeProfile node) {
        try {
            store().save(node);
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Forgets every node but this computer. */
    static void forgetAll() {
        try {
            for (NodeProfile node : store().all()) {
                if (!node.equals(NodeProfile.LOCAL)) {
                    for (String key : node.secretKeys()) {
                        Connections.secrets().forget(key);
                    }
                    store().remove(node.name());
                }
            }
            store().save(NodeProfile.LOCAL);
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        }
    }
}
