// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostKeyRejectedException.Reason;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;
import org.poststation.remote.trust.FirstContact.Decision;
import org.poststation.remote.trust.HostKey;
import org.poststation.remote.trust.KnownHosts;

import com.jcraft.jsch.Session;

/** Logs in by SSH, over jump hosts without a port of this computer that others could use. */
@Component
public final class SshShell implements RemoteShell {

    private final Keys keys;
    private final KeepAlive keepAlive;

    /** Called by the service framework. */
    @Activate
    public SshShell() {
        this(new Keys(Path.of(System.getProperty("user.home"), ".ssh"),
                Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).map(Path::of)), KeepAlive.USUAL);
    }

    SshShell(Keys keys, KeepAlive keepAlive) {
        this.keys = keys;
        this.keepAlive = keepAlive;
    }

    @Override
    public boolean reaches(NodePlace place) {
        return place instanceof SshPlace;
    }

    @Override
    public ShellSession open(ShellLogin login, Cancellation cancellation) throws OperationException {
        SshPlace place = (SshPlace) login.node().place();
        KnownHosts known = place.knownHosts().isEmpty()
                ? KnownHosts.usual()
                : new KnownHosts(place.knownHosts().stream().map(Path::of).toList());
        Deque<Session> sessions = new ArrayDeque<>();
        boolean isOpen = false;
        try {
            List<SshLogin> way = place.way();
            for (int step = 0; step < way.size(); step++) {
                int secret = step == way.size() - 1 ? 0 : step + 1;
                Hop hop = new Hop(way.get(step), login, secret, Optional.ofNullable(sessions.peekLast()), keys,
                        keepAlive);
                sessions.add(connect(hop, known, cancellation));
            }
            isOpen = true;
            return new SshSession(place.url(), List.copyOf(sessions));
        } finally {
            if (!isOpen) {
                sessions.reversed().forEach(Session::disconnect);
            }
        }
    }

    /** Asks about an unknown key while no connection waits, and then accepts nothing but this key. */
    private static Session connect(Hop hop, KnownHosts known, Cancellation cancellation) throws OperationException {
        try {
            return hop.connect(new HostKeyGate(hop.login(), known, Optional.empty()), cancellation);
        } catch (HostKeyRejectedException rejected) {
            HostKey key = rejected.key();
            Decision decision = rejected.reason() == Reason.UNKNOWN
                    ? hop.shellLogin().firstContact().decide(key)
                    : Decision.REFUSE;
            cancellation.check();
            if (decision == Decision.REFUSE) {
                throw rejected;
            }
            if (decision == Decision.REMEMBER) {
                remember(key, known);
            }
            return hop.connect(new HostKeyGate(hop.login(), known, Optional.of(key)), cancellation);
        }
    }

    private static void remember(HostKey key, KnownHosts known) throws HostUnreachableException {
        try {
            known.add(key);
        } catch (IOException failure) {
            throw new HostUnreachableException(HostUnreachableException.Reason.KNOWN_HOSTS, key.place(),
                    failure.toString(), failure);
        }
    }
}
