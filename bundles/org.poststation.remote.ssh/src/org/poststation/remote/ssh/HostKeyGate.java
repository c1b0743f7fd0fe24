// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.poststation.profile.node.SshLogin;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostKeyRejectedException.Reason;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.ShellException;
import org.poststation.remote.trust.HostKey;
import org.poststation.remote.trust.KnownHosts;
import org.poststation.remote.trust.KnownHosts.Answer;

import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.UserInfo;

/** Lets one host pass by its key; the library never writes or asks. For one connection. */
final class HostKeyGate implements HostKeyRepository {

    private static final String RSA = "ssh-rsa";

    private final SshLogin login;
    private final KnownHosts known;
    private final Optional<HostKey> accepted;
    private volatile ShellException rejection;

    /** @param accepted the one key that passes although it is not known */
    HostKeyGate(SshLogin login, KnownHosts known, Optional<HostKey> accepted) {
        this.login = login;
        this.known = known;
        this.accepted = accepted;
    }

    /** Why the host may not pass; empty when it may, or has not shown its key. */
    Optional<ShellException> rejection() {
        return Optional.ofNullable(rejection);
    }

    /** The methods by which the host may prove itself: those of its known keys first, certificates never. */
    String algorithms() throws ShellException {
        Set<String> types;
        try {
            types = known.types(login.host(), login.port());
        } catch (IOException failure) {
            throw unreadable(failure);
        }
        List<String> first = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String algorithm : JSch.getConfig("server_host_key").split(",")) {
            if (!algorithm.contains("-cert-")) {
                String type = algorithm.startsWith("rsa-sha2-") ? RSA : algorithm;
                (types.contains(type) ? first : others).add(algorithm);
            }
        }
        first.addAll(others);
        return String.join(",", first);
    }

    @Override
    public int check(String host, byte[] blob) {
        HostKey key = new HostKey(login.host(), login.port(), blob);
        if (accepted.filter(key::equals).isPresent()) {
            return OK;
        }
        try {
            Answer answer = known.check(key);
            return switch (answer.verdict()) {
                case TRUSTED -> OK;
                case UNKNOWN -> reject(Reason.UNKNOWN, key, answer, NOT_INCLUDED);
                case CHANGED -> reject(Reason.CHANGED, key, answer, CHANGED);
                case REVOKED -> reject(Reason.REVOKED, key, answer, CHANGED);
            };
        } catch (IOException failure) {
            rejection = unreadable(failure);
            return CHANGED;
        }
    }

    private int reject(Reason reason, HostKey key, Answer answer, int verdict) {
        rejection = new HostKeyRejectedException(reason, key, answer.where());
        return verdict;
    }

    private HostUnreachableException unreadable(IOException failure) {
        return new HostUnreachableException(HostUnreachableException.Reason.KNOWN_HOSTS, login.url(),
                failure.toString(), failure);
    }

    @Override
    public void add(com.jcraft.jsch.HostKey hostkey, UserInfo ui) {
        throw new IllegalStateException("the library adds no host keys");
    }

    @Override
    public void remove(String host, String type) {
        throw new IllegalStateException("the library removes no host keys");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new IllegalStateException("the library removes no host keys");
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "known hosts";
    }

    @Override
    public com.jcraft.jsch.HostKey[] getHostKey() {
        return new com.jcraft.jsch.HostKey[0];
    }

    @Override
    public com.jcraft.jsch.HostKey[] getHostKey(String host, String type) {
        return new com.jcraft.jsch.HostKey[0];
    }
}
