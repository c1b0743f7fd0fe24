// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.poststation.profile.Secret;
import org.poststation.profile.node.SshLogin;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.AuthenticationFailedException.Reason;
import org.poststation.remote.trust.HostKey;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SSHAgentConnector;

/**
 * The keys of the person at this computer.
 *
 * @param folder the user's {@code .ssh}
 * @param agentSocket where an agent listens; empty when none does
 */
record Keys(Path folder, Optional<Path> agentSocket) {

    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    /** Those of the agent that also stand in the folder, those of the folder, then what else the agent has. */
    OfferedKeys usual(SshLogin login) throws AuthenticationFailedException {
        List<Identity> files = new ArrayList<>();
        for (String name : USUAL) {
            if (Files.isReadable(folder.resolve(name))) {
                find(folder.resolve(name)).ifPresent(files::add);
            }
        }
        List<Identity> agent = ofAgent();
        List<Identity> all = new ArrayList<>();
        agent.stream().filter(key -> holds(files, key)).forEach(all::add);
        files.stream().filter(key -> !key.isEncrypted() && !holds(all, key)).forEach(all::add);
        agent.stream().filter(key -> !holds(all, key)).forEach(all::add);
        if (all.isEmpty()) {
            throw new AuthenticationFailedException(Reason.NO_KEY, login.url(), "", "", null);
        }
        return OfferedKeys.few(all);
    }

    /** The key of a file, opened. */
    OfferedKeys file(SshLogin login, String file, Optional<Secret> passphrase) throws AuthenticationFailedException {
        byte[] bytes = passphrase.map(Secret::utf8).orElse(null);
        try {
            JSch reader = new JSch();
            reader.addIdentity(file, bytes);
            Identity key = reader.getIdentityRepository().getIdentities().getFirst();
            if (key.isEncrypted()) {
                throw new AuthenticationFailedException(Reason.KEY_UNREADABLE, login.url(), file, "", null);
            }
            return OfferedKeys.few(List.of(key));
        } catch (JSchException failure) {
            throw new AuthenticationFailedException(Reason.KEY_UNREADABLE, login.url(), file, failure.getMessage(),
                    failure);
        } finally {
            if (bytes != null) {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    /** One key of the agent, by its comment or fingerprint. */
    OfferedKeys agent(SshLogin login, String wanted) throws AuthenticationFailedException {
        List<Identity> found = ofAgent().stream().filter(key -> wanted.equals(key.getName())
                || wanted.equals(new HostKey("", 0, key.getPublicKeyBlob()).fingerprint())).toList();
        if (found.isEmpty()) {
            throw new AuthenticationFailedException(Reason.NO_AGENT_KEY, login.url(), wanted, "", null);
        }
        return OfferedKeys.few(found);
    }

    private List<Identity> ofAgent() {
        if (agentSocket.isEmpty()) {
            return List.of();
        }
        try {
            return new AgentIdentityRepository(new SSHAgentConnector(agentSocket.get())).getIdentities();
        } catch (AgentProxyException noAgent) {
            return List.of();
        }
    }

    private static Optional<Identity> find(Path file) {
        try {
            JSch reader = new JSch();
            reader.addIdentity(file.toString());
            return Optional.of(reader.getIdentityRepository().getIdentities().getFirst());
        } catch (JSchException noKey) {
            return Optional.empty();
        }
    }

    private static boolean holds(List<Identity> keys, Identity wanted) {
        return wanted.getPublicKeyBlob() != null && keys.stream()
                .anyMatch(key -> Arrays.equals(key.getPublicKeyBlob(), wanted.getPublicKeyBlob()));
    }
}
