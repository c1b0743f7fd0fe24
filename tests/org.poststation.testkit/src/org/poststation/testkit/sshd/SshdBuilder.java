// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.sshd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;

/** What an {@link Sshd} is to be like. */
public final class SshdBuilder {

    private final TemporaryFolder folder = TemporaryFolder.create("sshd-");
    private final Accounts accounts = new Accounts(folder);
    private final List<String> settings = new ArrayList<>();
    private final SshKey key;

    SshdBuilder() {
        Tool.of("chmod", "coreutils").with("711", folder.path().toString()).runSuccessfully();
        key = SshKey.make(folder.resolve("key"), "ed25519");
    }

    /** An account with /bin/sh that {@link Sshd#key()} opens. */
    public SshdBuilder user(String name) {
        return user(name, "/bin/sh", "");
    }

    /** An account with a login shell and, unless it is empty, a password. */
    public SshdBuilder user(String name, String shell, String password) {
        accounts.add(name, shell, password);
        accounts.write(name, ".ssh/authorized_keys", key.line() + '\n');
        return this;
    }

    /** A file in the home of an account. */
    public SshdBuilder file(String user, String name, String text) {
        accounts.write(user, name, text);
        return this;
    }

    /** A line of sshd_config(5). */
    public SshdBuilder setting(String line) {
        settings.add(line);
        return this;
    }

    /** A line of sudoers(5). */
    public SshdBuilder sudo(String line) {
        accounts.sudo(line);
        return this;
    }

    /** A script that this server's accounts find in place of an installed program. */
    public SshdBuilder program(String path, String script) {
        accounts.program(path, script);
        return this;
    }

    /** A program that is installed and that this server's accounts do not have. */
    public SshdBuilder without(String path) {
        accounts.without(path);
        return this;
    }

    /** Shows a folder or file as one of the system: what logs in sees that. */
    public SshdBuilder folder(String shown, Path real) {
        accounts.bind(shown, real);
        return this;
    }

    /**
     * Starts it.
     *
     * @throws AssertionError when it is not installed, the user is not root, or it does not start
     */
    public Sshd start() {
        Sshd server = new Sshd(folder, accounts, settings, key);
        boolean isStarted = false;
        try {
            server.makeHostKeys();
            server.start();
            isStarted = true;
            return server;
        } finally {
            if (!isStarted) {
                server.close();
            }
        }
    }
}
