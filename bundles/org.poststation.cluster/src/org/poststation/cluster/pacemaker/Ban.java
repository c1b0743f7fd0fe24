// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

/**
 * A constraint that keeps a resource away from a node.
 *
 * @param name of the constraint
 * @param resource which
 * @param node where it must not run
 */
public record Ban(String name, String resource, String node) {

    /** Whether moving or banning left it behind, so that it stays until somebody clears it. */
    public boolean isLeftBehind() {
        return name.startsWith("cli-ban-") || name.startsWith("cli-prefer-");
    }
}
