// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.process;

import java.util.List;

/**
 * How a program ended.
 *
 * @param command  the command line, for messages
 * @param exitCode 0 usually means success
 * @param output   standard output as UTF-8
 * @param errors   standard error as UTF-8
 */
public record ToolResult(String command, int exitCode, String output, String errors) {
    /** The lines of the standard output. */
    public List<String> lines() {
        return output.lines().toList();
    }

    /** Whether the exit code is 0. */
    public boolean isSuccess() {
        return exitCode == 0;
    }

    /**
     * Returns this when the exit code is 0.
     *
     * @throws AssertionError with the program's own words otherwise
     */
    public ToolResult requireSuccess() {
        if (!isSuccess()) {
            throw new AssertionError("Exit code " + exitCode + " of: " + command + "\n" + errors + output);
        }
        return this;
    }
}
