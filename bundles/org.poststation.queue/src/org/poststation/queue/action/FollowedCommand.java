// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.util.Arrays;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.SafeText;

/**
 * A delivery that somebody follows.
 *
 * @param shell of the node
 * @param dialogue what runs
 * @param listener gets the lines as they come
 */
record FollowedCommand(NodeShell shell, Dialogue dialogue, DialogueListener listener) {

    /** The lines were passed on; they are no complaint. */
    private static final CommandOutput SAID = new CommandOutput(0, "", "");

    /** Runs it up to its last line. Blocking. */
    CommandOutput run(Cancellation cancellation) throws OperationException {
        Cancellation end = new Cancellation();
        try (Cancellation.Registration registration = cancellation.onRequest(end::request)) {
            CommandOutput output = shell.lines(dialogue.command(), (bytes, offset, length) -> {
                String line = SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length));
                listener.line(shell.node().name(), line);
                if (dialogue.isLast().test(line)) {
                    end.request();
                }
            }, end);
            return output.exitStatus() == 0 ? SAID : output;
        } catch (OperationCancelledException ended) {
            cancellation.check();
            return SAID;
        }
    }
}
