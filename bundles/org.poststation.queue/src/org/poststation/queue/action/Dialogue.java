// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.function.Predicate;

import org.poststation.remote.node.NodeCommand;

/**
 * How messages are delivered so that somebody can follow. For one use.
 *
 * @param command prints what is said, also what goes wrong, to its standard output
 * @param isLast whether nothing is said any more after a line, although the command goes on
 */
public record Dialogue(NodeCommand command, Predicate<String> isLast) {

    /** The end of the command is the end of the dialogue. */
    public static Dialogue of(NodeCommand command) {
        return new Dialogue(command.withErrors(), line -> false);
    }
}
