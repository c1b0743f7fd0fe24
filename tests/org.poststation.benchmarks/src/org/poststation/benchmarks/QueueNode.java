// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.time.Duration;
import java.util.List;

import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueListener;
import org.poststation.queue.QueueLook;
import org.poststation.queue.QueueSnapshot;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.profile.MemorySecretStore;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

/** A node behind a real SSH server, for the console and for ssh(1). */
final class QueueNode implements AutoCloseable {

    private static final String USER = "anna";

    private final Sshd server;
    private final NodeAccess access;

    QueueNode(SshdBuilder builder) throws ReflectiveOperationException {
        server = builder.user(USER).sudo(USER + " ALL=(root) NOPASSWD: ALL").start();
        RemoteShell ssh = (RemoteShell) Class.forName("org.poststation.remote.ssh.SshShell").getDeclaredConstructor()
                .newInstance();
        Shells shells = new Shells(List.of(ssh), new MemorySecretStore());
        SshLogin login = new SshLogin(server.host(), server.port(), USER,
                new SshIdentity.KeyFile(server.key().file().toString()));
        NodeProfile profile = new NodeProfile("mx1",
                new SshPlace(login, List.of(), List.of(server.knownHosts().toString())), true);
        access = (node, cancellation) -> shells.open(
                new ShellLogin(profile, NodeSecrets.NONE, FirstContact.REFUSE, ShellLogin.USUAL_PATIENCE),
                cancellation);
    }

    /** What the console sees, with login. */
    QueueSnapshot read() throws OperationException {
        return read(messages -> {});
    }

    /** Same as {@link #read()}, with somebody who sees the first rows. */
    QueueSnapshot read(QueueListener listener) throws OperationException {
        QueueSnapshot snapshot = new QueueLook(List.of("mx1"), access, listener).run(Progress.silent());
        for (OperationException failure : snapshot.failures().values()) {
            throw failure;
        }
        return snapshot;
    }

    /** What a command prints, through a pipe on this side. */
    ToolResult ssh(String command, String pipe) {
        return Tool.of("sh", "dash").timeout(Duration.ofMinutes(10))
                .with("-c", "ssh -p " + server.port() + " -i '" + server.key().file() + "' -o UserKnownHostsFile='"
                        + server.knownHosts() + "' -o BatchMode=yes " + USER + "@" + server.host() + " '" + command
                        + "' | " + pipe)
                .runSuccessfully();
    }

    @Override
    public void close() {
        server.close();
    }
}
