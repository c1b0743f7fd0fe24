// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.Map;

import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;

/**
 * A real Postfix that delivers nothing behind a real sshd, kept as a node of the window.
 *
 * @param postfix delivers nothing
 * @param server where anna may do what root may
 */
record QueueNode(Postfix postfix, Sshd server) implements AutoCloseable {

    /** Starts both and keeps the node under this name. */
    static QueueNode start(String name, Map<String, String> reasons) {
        Postfix postfix = Postfix.deferring(reasons);
        Sshd server = Sshd.with().user("anna").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: ALL").start();
        Nodes.keep(new NodeProfile(name,
                new SshPlace(new SshLogin(server.host(), server.port(), "anna",
                        new SshIdentity.KeyFile(server.key().file().toString())), List.of(),
                        List.of(server.knownHosts().toString())),
                true));
        return new QueueNode(postfix, server);
    }

    @Override
    public void close() {
        Nodes.forgetAll();
        server.close();
        postfix.close();
    }
}
