// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * A port that is listened on.
 *
 * @param address as the node prints it; {@code *} or {@code 0.0.0.0} or {@code [::]} for all
 * @param port TCP port
 * @param process name of the program; empty when the account may not see it
 */
public record Listener(String address, int port, String process) {

    /** Whether only the node itself reaches it. */
    public boolean isLocal() {
        return address.startsWith("127.") || "[::1]".equals(address) || "::1".equals(address)
                || address.startsWith("[::ffff:127.");
    }
}
