// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.OptionalLong;

/**
 * A unit of systemd (systemctl(1)).
 *
 * @param name with its kind, for example {@code postfix.service}
 * @param active {@code active}, {@code inactive}, {@code failed}, {@code activating} and the like
 * @param sub the finer state of its kind, for example {@code running} or {@code auto-restart}
 * @param enabled whether it starts with the node, for example {@code enabled} or {@code static}
 * @param result of its last run, for example {@code success} or {@code exit-code}
 * @param restarts how often systemd restarted it by itself; empty where systemd is older than 235
 */
public record Unit(String name, String active, String sub, String enabled, String result, OptionalLong restarts) {

    /** Whether it does its work, or has done it. */
    public boolean isActive() {
        return "active".equals(active) || "reloading".equals(active);
    }

    /** Whether it ended badly, or is being restarted again and again. */
    public boolean isFailed() {
        return "failed".equals(active) || "auto-restart".equals(sub);
    }

    /** Whether it is wanted at every start of the node. */
    public boolean isWanted() {
        return enabled.startsWith("enabled");
    }
}
