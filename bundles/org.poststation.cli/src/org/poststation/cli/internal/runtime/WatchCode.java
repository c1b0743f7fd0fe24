// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import org.poststation.model.NodeState;

/** The exit codes of commands that watch, as monitoring systems expect them of their plugins. */
public final class WatchCode {

    /** All is well. */
    public static final int OK = 0;
    /** Something wants attention. */
    public static final int WARNING = 1;
    /** Something is broken. */
    public static final int CRITICAL = 2;
    /** Nobody knows: no answer, or the command line is wrong. */
    public static final int UNKNOWN = 3;

    private WatchCode() {}

    /** The code of a state; the worst of several is the highest. */
    public static int of(NodeState state) {
        return switch (state) {
            case OK -> OK;
            case WARNING -> WARNING;
            case CRITICAL -> CRITICAL;
            case UNREACHABLE, STALE -> UNKNOWN;
        };
    }
}
