// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * A network interface.
 *
 * @param name for example {@code eth0}
 * @param isWanted whether it is switched on
 * @param isHardware whether it is more than software
 * @param state of its link as the kernel sees it, for example {@code up}, {@code down}, {@code lowerlayerdown}
 * @param counters since the boot
 */
public record NetworkInterface(String name, boolean isWanted, boolean isHardware, String state,
        InterfaceCounters counters) {

    /** Whether the kernel takes the link for good; some drivers can't tell and say {@code unknown}. */
    public boolean isUp() {
        return "up".equals(state) || "unknown".equals(state);
    }
}
