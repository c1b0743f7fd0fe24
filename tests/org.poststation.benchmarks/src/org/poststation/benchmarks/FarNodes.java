// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.poststation.cluster.status.NodeAccess;
import org.poststation.cluster.status.WatchedNode;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.sshd.Sshd;

/** One sshd that looks like many far nodes, each behind a line of its own. */
final class FarNodes implements AutoCloseable {

    private static final String USER = "anna";
    private static final String EXEC = "Starting session: command";

    private final Sshd server = Sshd.with().user(USER).start();
    private final List<ChaosProxy> lines = new ArrayList<>();
    private final List<WatchedNode> nodes = new ArrayList<>();

    /** @param oneWay how long everything takes in each direction */
    FarNodes(int count, Duration oneWay) throws ReflectiveOperationException {
        RemoteShell ssh = (RemoteShell) Class.forName("org.poststation.remote.ssh.SshShell").getDeclaredConstructor()
                .newInstance();
        Shells shells = new Shells(List.of(ssh), new MemorySecretStore());
        NodeAccess access = (node, cancellation) -> shells.open(
                new ShellLogin(node, NodeSecrets.NONE, FirstContact.REFUSE, ShellLogin.USUAL_PATIENCE), cancellation);
        for (int i = 0; i < count; i++) {
            ChaosProxy line = ChaosProxy.to(server.port()).delay(oneWay);
            lines.add(line);
            SshLogin login = new SshLogin(line.host(), line.port(), USER,
                    new SshIdentity.KeyFile(server.key().file().toString()));
            SshPlace place = new SshPlace(login, List.of(), List.of(server.knownHosts(line.port()).toString()));
            nodes.add(new WatchedNode(new NodeProfile("node" + i, place, false), access, Clock.systemUTC()));
        }
    }

    List<WatchedNode> nodes() {
        return nodes;
    }

    /** The line to a node. */
    ChaosProxy line(int node) {
        return lines.get(node);
    }

    /** How many commands were run on all nodes. */
    long commands() {
        return server.log().lines().filter(line -> line.contains(EXEC)).count();
    }

    @Override
    public void close() {
        nodes.forEach(WatchedNode::close);
        lines.forEach(ChaosProxy::close);
        server.close();
    }
}
