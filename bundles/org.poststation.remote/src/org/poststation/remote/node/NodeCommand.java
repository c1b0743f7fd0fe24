// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.time.Duration;
import java.util.List;

/**
 * A command for a node, word by word; no word is ever read as anything else by a shell.
 *
 * @param arguments the program, by its exact path where it runs as root, and its arguments
 * @param input lines for its standard input; may be empty
 * @param isRoot whether it needs root: by {@code sudo -n} unless the account is root
 * @param deadline for everything from the wish to the exit status
 * @param outputLimit most bytes of standard output, and also of standard error
 * @param isMerged whether its standard error goes the same way as its standard output
 */
public record NodeCommand(List<String> arguments, String input, boolean isRoot, Duration deadline, int outputLimit,
        boolean isMerged) {

    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(60);
    private static final int USUAL_OUTPUT = 4 << 20;

    /**
     * Keeps an unchangeable copy.
     *
     * @throws org.poststation.model.InvalidValueException when a word or the input can't be sent
     */
    public NodeCommand {
        arguments = List.copyOf(arguments);
        arguments.forEach(Quoting::single);
        Quoting.requireText(input);
    }

    /** A command without input that ends within a minute and prints less than 4 MiB. */
    public static NodeCommand of(String... arguments) {
        return new NodeCommand(List.of(arguments), "", false, USUAL_DEADLINE, USUAL_OUTPUT, false);
    }

    /** The same as root. */
    public NodeCommand asRoot() {
        return new NodeCommand(arguments, input, true, deadline, outputLimit, isMerged);
    }

    /** The same with lines for its standard input. */
    public NodeCommand withInput(String lines) {
        return new NodeCommand(arguments, lines, isRoot, deadline, outputLimit, isMerged);
    }

    /** The same with other limits. */
    public NodeCommand within(Duration otherDeadline, int otherLimit) {
        return new NodeCommand(arguments, input, isRoot, otherDeadline, otherLimit, isMerged);
    }

    /** The same with its standard error among its standard output, each line when it comes. */
    public NodeCommand withErrors() {
        return new NodeCommand(arguments, input, isRoot, deadline, outputLimit, true);
    }
}
