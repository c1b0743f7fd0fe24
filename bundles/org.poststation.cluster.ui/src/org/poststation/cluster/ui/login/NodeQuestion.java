// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.login;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.HostKeyRejectedException.Reason;
import org.poststation.remote.trust.HostKey;

/** What only the person can answer before a login goes on. A changed or revoked host key is no question. */
public sealed interface NodeQuestion {

    /**
     * Whether a host that nobody knows is the one that is meant.
     *
     * @param key what it showed
     */
    record NewHost(HostKey key) implements NodeQuestion {}

    /**
     * A password or passphrase is missing or wrong.
     *
     * @param login the account
     * @param secretKey under which it is kept
     */
    record MissingSecret(SshLogin login, String secretKey) implements NodeQuestion {}

    /** The question behind a login that failed; empty when no answer would help. */
    static Optional<NodeQuestion> of(NodeProfile node, OperationException failure) {
        return switch (failure) {
            case HostKeyRejectedException rejected when rejected.reason() == Reason.UNKNOWN ->
                Optional.of(new NewHost(rejected.key()));
            case AuthenticationFailedException refused -> secret(node, refused);
            default -> Optional.empty();
        };
    }

    private static Optional<NodeQuestion> secret(NodeProfile node, AuthenticationFailedException refused) {
        List<SshLogin> way = node.place() instanceof SshPlace ssh ? ssh.way() : List.of();
        for (int step = 0; step < way.size(); step++) {
            SshLogin login = way.get(step);
            if (login.url().equals(refused.account()) && isAboutSecret(login.identity(), refused)) {
                return Optional.of(new MissingSecret(login, node.secretKey(step == way.size() - 1 ? 0 : step + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isAboutSecret(SshIdentity identity, AuthenticationFailedException refused) {
        return switch (refused.reason()) {
            case NO_PASSWORD -> true;
            case REFUSED -> identity instanceof SshIdentity.Password;
            case KEY_UNREADABLE -> identity instanceof SshIdentity.KeyFile;
            case TOO_MANY_KEYS, NO_KEY, NO_AGENT_KEY -> false;
        };
    }
}
