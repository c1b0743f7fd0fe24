// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.AuthenticationFailedException.Reason;
import org.poststation.remote.ShellLogin;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/**
 * One host on the way.
 *
 * @param login the account on it
 * @param shellLogin the whole login that it is a part of
 * @param secret under which number its secret is kept
 * @param before the session of the host before; empty for the first one
 * @param keys of the person
 * @param keepAlive how a connection that died is noticed
 */
record Hop(SshLogin login, ShellLogin shellLogin, int secret, Optional<Session> before, Keys keys,
        KeepAlive keepAlive) {

    /** Connects and logs in. */
    Session connect(HostKeyGate gate, Cancellation cancellation) throws OperationException {
        cancellation.check();
        Route route = before.<Route>map(session -> new JumpRoute(session, keepAlive.silenceMillis()))
                .orElseGet(DirectRoute::new);
        Optional<OfferedKeys> offered = Optional.empty();
        AtomicBoolean isTooLate = new AtomicBoolean();
        boolean isConnected = false;
        Session session = null;
        try (Cancellation.Registration registration = cancellation.onRequest(route::cut);
                Deadline deadline = new Deadline(shellLogin.patience(), () -> {
                    isTooLate.set(true);
                    route.cut();
                })) {
            session = new JSch().getSession(login.user(), login.host(), login.port());
            configure(session, gate);
            offered = identify(session);
            route.use(session);
            session.connect(Math.toIntExact(shellLogin.patience().toMillis()));
            isConnected = true;
            return session;
        } catch (JSchException failure) {
            cancellation.check();
            throw new Failure(login.url(), failure, route, gate, offered, isTooLate.get()).explained();
        } finally {
            if (!isConnected && session != null) {
                session.disconnect();
                route.cut();
            }
        }
    }

    private void configure(Session session, HostKeyGate gate) throws OperationException, JSchException {
        session.setHostKeyRepository(gate);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("prefer_known_host_key_types", "no");
        session.setConfig("server_host_key", gate.algorithms());
        session.setThreadFactory(Thread.ofVirtual().name("ssh").factory());
        keepAlive.on(session);
    }

    private Optional<OfferedKeys> identify(Session session) throws OperationException {
        Optional<Secret> kept = shellLogin.secrets().find(secret);
        try {
            Optional<OfferedKeys> offered = switch (login.identity()) {
                case SshIdentity.Usual usual -> Optional.of(keys.usual(login));
                case SshIdentity.KeyFile key -> Optional.of(keys.file(login, key.file(), kept));
                case SshIdentity.AgentKey key -> Optional.of(keys.agent(login, key.key()));
                case SshIdentity.Password password -> {
                    setPassword(session, kept);
                    yield Optional.empty();
                }
            };
            offered.ifPresent(session::setIdentityRepository);
            session.setConfig("PreferredAuthentications",
                    offered.isPresent() ? "publickey" : "keyboard-interactive,password");
            return offered;
        } finally {
            kept.ifPresent(Secret::close);
        }
    }

    private void setPassword(Session session, Optional<Secret> kept) throws AuthenticationFailedException {
        byte[] password = kept.orElseThrow(
                () -> new AuthenticationFailedException(Reason.NO_PASSWORD, login.url(), "", "", null)).utf8();
        session.setPassword(password);
        Arrays.fill(password, (byte) 0);
    }
}
