// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import org.poststation.remote.node.CommandOutput;

/** How a {@link ClusterCommand} ended (crm_exit_t of Pacemaker). */
public enum ClusterOutcome {
    /** The cluster took it; it acts on its own from here. */
    ACCEPTED,
    /** It is so already. */
    ALREADY_SO,
    /** There is no such node or resource. */
    NO_SUCH_NAME,
    /** The cluster does not run on the node that was asked. */
    CLUSTER_DOWN,
    /** The account may not do that. */
    NOT_ALLOWED,
    /** Anything else; the command says what. */
    FAILED;

    private static final int INSUFFICIENT_PRIVILEGES = 4;
    private static final int NOT_CONNECTED = 102;
    private static final int NO_SUCH = 105;
    private static final int EXISTS = 108;

    /** How it ended. */
    public static ClusterOutcome of(CommandOutput output) {
        return switch (output.exitStatus()) {
            case 0 -> ACCEPTED;
            case INSUFFICIENT_PRIVILEGES -> NOT_ALLOWED;
            case NOT_CONNECTED -> CLUSTER_DOWN;
            case NO_SUCH -> NO_SUCH_NAME;
            case EXISTS -> ALREADY_SO;
            default -> FAILED;
        };
    }
}
