// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/**
 * A node's answer to one question.
 *
 * @param exitStatus 0 to 255, -1 when it is not known
 * @param text what it printed, see {@link SafeText}
 * @param isTruncated whether there was more than the limit
 */
public record SectionOutput(int exitStatus, String text, boolean isTruncated) {

    private static final int TIMED_OUT = 124;
    private static final int KILLED = 137;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    /** Whether it ended with 0. */
    public boolean isSuccess() {
        return exitStatus == 0;
    }

    /** Whether the node lacks the program. */
    public boolean isMissing() {
        return exitStatus == NOT_FOUND || exitStatus == NOT_EXECUTABLE;
    }

    /** Whether it took too long and was ended. */
    public boolean isTimedOut() {
        return exitStatus == TIMED_OUT || exitStatus == KILLED;
    }
}
