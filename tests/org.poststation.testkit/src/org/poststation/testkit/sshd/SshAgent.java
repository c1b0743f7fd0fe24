// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.sshd;

import java.nio.file.Files;
import java.nio.file.Path;

import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.ServerProcess;
import org.poststation.testkit.process.Tool;

/** An ssh-agent of its own. */
public final class SshAgent implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("agent-");
    private final ServerProcess process;

    private SshAgent() {
        process = ServerProcess.start(
                Tool.of("ssh-agent", "openssh-client").with("-D", "-a", socket().toString()).command(), folder.path(),
                folder.resolve("log"));
        Await.until(() -> Files.exists(socket()), "the agent listens");
    }

    /** Starts one without keys. */
    public static SshAgent start() {
        return new SshAgent();
    }

    /** Where it listens. */
    public Path socket() {
        return folder.resolve("socket");
    }

    /** Adds a key that has no passphrase. */
    public void add(SshKey key) {
        Tool.of("ssh-add", "openssh-client").with("-q", key.file().toString())
                .environment("SSH_AUTH_SOCK", socket().toString()).runSuccessfully();
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
