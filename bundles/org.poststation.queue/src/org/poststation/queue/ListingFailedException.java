// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.remote.node.CommandOutput;

/** A node answers, but does not list its queues. */
public final class ListingFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;
    /** Of grep(1), and for no fault. */
    private static final int NOTHING_FOUND = 1;

    /**
     * @param node its name
     * @param command that was to list them
     * @param said what it printed instead
     */
    public ListingFailedException(String node, String command, String said) {
        super(Sentences.of(ListingFailedException.class, "wording").explanation("listing", said.strip(), node,
                command, end(said)));
    }

    /** The end of the sentence: its first words say most. */
    private static String end(String said) {
        return said.isBlank() ? "." : ": " + said.strip().lines().findFirst().orElseThrow();
    }

    /**
     * Whether a listing of files went well: what vanished while it was listed has left the queue, and a folder that is
     * not there yet is empty.
     *
     * @param words of the command
     * @throws ListingFailedException when something else is said
     */
    public static void check(String node, List<String> words, CommandOutput end) throws ListingFailedException {
        String said = withoutVanished(end.errors());
        if (!said.isEmpty() || end.exitStatus() != 0 && end.errors().isBlank() && end.exitStatus() != NOTHING_FOUND) {
            throw new ListingFailedException(node, String.join(" ", words), said);
        }
    }

    /** What is said of files that have not just vanished. */
    public static String withoutVanished(String errors) {
        return errors.lines().filter(line -> !line.endsWith("No such file or directory"))
                .collect(Collectors.joining("\n")).strip();
    }
}
