// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

/**
 * An attempt to fence a node.
 *
 * @param target who
 * @param action for example {@code reboot}
 * @param status {@code success}, {@code failed} or {@code pending}
 * @param reason why it failed; may be empty
 * @param completed when it ended, as the cluster prints it; empty while it runs
 */
public record Fencing(String target, String action, String status, String reason, String completed) {

    /** Whether it still runs. */
    public boolean isPending() {
        return "pending".equals(status);
    }

    /** Whether it did not work. */
    public boolean isFailed() {
        return "failed".equals(status);
    }
}
