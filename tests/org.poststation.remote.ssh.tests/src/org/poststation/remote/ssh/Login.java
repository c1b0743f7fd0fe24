// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.trust.FirstContact;
import org.poststation.testkit.sshd.Sshd;

/** A login of a test, with what most tests want. */
record Login(SshPlace place, String secret, FirstContact firstContact, Keys keys, Duration patience, boolean sudo) {

    static Login to(Sshd server, String user) {
        return to(server, server.port(), user);
    }

    /** By way of a proxy. */
    static Login to(Sshd server, int port, String user) {
        SshLogin login = new SshLogin(server.host(), port, user,
                new SshIdentity.KeyFile(server.key().file().toString()));
        return new Login(new SshPlace(login, List.of(), List.of(server.knownHosts(port).toString())), "",
                FirstContact.REFUSE, new Keys(server.home(user).resolve("none"), Optional.empty()),
                Duration.ofSeconds(30), false);
    }

    Login as(SshIdentity identity) {
        return new Login(new SshPlace(place.login().with(identity), place.jumps(), place.knownHosts()), secret,
                firstContact, keys, patience, sudo);
    }

    Login secret(String text) {
        return new Login(place, text, firstContact, keys, patience, sudo);
    }

    Login keys(Path folder, Optional<Path> agent) {
        return new Login(place, secret, firstContact, new Keys(folder, agent), patience, sudo);
    }

    Login over(SshLogin jump, Path... known) {
        return new Login(
                new SshPlace(place.login(), List.of(jump), List.of(known).stream().map(Path::toString).toList()),
                secret, firstContact, keys, patience, sudo);
    }

    Login known(Path file, FirstContact contact) {
        return new Login(new SshPlace(place.login(), place.jumps(), List.of(file.toString())), secret, contact, keys,
                patience, sudo);
    }

    Login within(Duration time) {
        return new Login(place, secret, firstContact, keys, time, sudo);
    }

    Login withSudo() {
        return new Login(place, secret, firstContact, keys, patience, true);
    }

    private NodeProfile node() {
        return new NodeProfile("test", place, sudo);
    }

    ShellSession session() throws OperationException {
        return session(new Cancellation());
    }

    ShellSession session(Cancellation cancellation) throws OperationException {
        NodeSecrets secrets = step -> secret.isEmpty()
                ? Optional.empty()
                : Optional.of(Secret.of(secret.toCharArray()));
        return new SshShell(keys, KeepAlive.USUAL)
                .open(new ShellLogin(node(), secrets, firstContact, patience), cancellation);
    }

    NodeShell shell() throws OperationException {
        return new NodeShell(node(), session());
    }
}
