// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import java.util.ArrayList;
import java.util.List;

/**
 * A node that is reached by SSH (RFC 4251), directly or over other hosts.
 *
 * @param login the account on the node
 * @param jumps the accounts on the hosts on the way, nearest first; may be empty
 * @param knownHosts files of host keys (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT); the first one is written when a key is
 *            accepted. Empty for those of the user and the system
 */
public record SshPlace(SshLogin login, List<SshLogin> jumps, List<String> knownHosts) implements NodePlace {

    /** Keeps unchangeable copies of the lists. */
    public SshPlace {
        jumps = List.copyOf(jumps);
        knownHosts = List.copyOf(knownHosts);
    }

    /** A node that is reached directly, with the usual files of host keys. */
    public static SshPlace of(SshLogin login) {
        return new SshPlace(login, List.of(), List.of());
    }

    /** Every account on the way, nearest first, the node's last. */
    public List<SshLogin> way() {
        List<SshLogin> way = new ArrayList<>(jumps);
        way.add(login);
        return way;
    }

    @Override
    public String url() {
        return login.url();
    }
}
