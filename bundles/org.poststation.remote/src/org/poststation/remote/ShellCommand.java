// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.time.Duration;

/**
 * A command as the port sends it. The line is read by the account's login shell, which may be any, csh included.
 *
 * @param line the command line; constant, with nothing in it that came from outside
 * @param input its standard input, whole
 * @param deadline for everything from the wish to the exit status
 * @param outputLimit most bytes of standard output before the command is ended
 */
public record ShellCommand(String line, byte[] input, Duration deadline, int outputLimit) {

    private static final int MOST_ERROR_BYTES = 4 << 20;

    /** Most bytes of standard error before the command is ended; these are always kept in memory. */
    public int errorLimit() {
        return Math.min(outputLimit, MOST_ERROR_BYTES);
    }
}
