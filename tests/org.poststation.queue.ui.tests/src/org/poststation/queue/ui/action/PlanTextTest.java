// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.action.PlannedCommand;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.ui.model.Samples;
import org.poststation.remote.node.NodeCommand;

/** What is said before and after something is done to messages. */
class PlanTextTest {

    private static final QueuedMessage MESSAGE = Samples.message("mx1", "deferred", "4AB", 90, "a@x.test");

    @Test
    void theExactCommandsAreShown() {
        assertEquals("mx1: (as root) /usr/sbin/postsuper -d -  (queue ids on standard input: 2)\nmx2: exim -M 1a",
                PlanText.of(List.of(
                        new PlannedCommand("mx1",
                                NodeCommand.of("/usr/sbin/postsuper", "-d", "-").asRoot().withInput("4AB\n4CD")),
                        new PlannedCommand("mx2", NodeCommand.of("exim", "-M", "1a")))));
    }

    @Test
    void theButtonNamesTheNumber() {
        assertEquals("Delete 1 Message", ActionWords.button(new QueueCommand.Delete(), 1));
        assertEquals("Bounce 1,234 Messages", ActionWords.button(new QueueCommand.Bounce(), 1234));
    }

    @Test
    void outcomesAreCountedAndNodesThatFailedAreNamed() {
        assertEquals("done: 2, had left the queue: 1.\nmx2: mx2 does not answer. Look at its network.",
                ResultText.of(new QueueChange(List.of(new MessageResult(MESSAGE, Outcome.DONE, ""),
                        new MessageResult(MESSAGE, Outcome.GONE, ""), new MessageResult(MESSAGE, Outcome.DONE, "")),
                        Map.of("mx2", Samples.silent()))));
    }
}
