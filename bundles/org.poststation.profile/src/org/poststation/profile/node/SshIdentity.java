// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

/** How to prove who logs in. Whatever is chosen, nothing else is offered to the server. */
public sealed interface SshIdentity {

    /** A few keys of the agent, then the usual key files of the user's {@code .ssh} folder that have no passphrase. */
    record Usual() implements SshIdentity {}

    /**
     * One key; its passphrase, if it has one, is a secret.
     *
     * @param file path of the private key
     */
    record KeyFile(String file) implements SshIdentity {}

    /**
     * One key of the agent that {@code SSH_AUTH_SOCK} names.
     *
     * @param key its comment, or its fingerprint as {@code ssh-add -l} shows it ({@code SHA256:…})
     */
    record AgentKey(String key) implements SshIdentity {}

    /** A password, which is a secret; also for servers that ask for it by keyboard-interactive (RFC 4256). */
    record Password() implements SshIdentity {}
}
