// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One command that was sent.
 *
 * @param number greater than that of every entry before
 * @param when it was about to be sent
 * @param user name of the user on this computer
 * @param place of the node, with the account
 * @param action see {@link org.poststation.queue.action.QueueCommand#word}
 * @param command the exact words
 * @param outcomes by queue id, see {@link org.poststation.queue.action.MessageResult.Outcome}; empty when nobody came
 *            to say
 */
public record QueueJournalEntry(long number, Instant when, String user, String place, String action,
        List<String> command, Map<String, String> outcomes) {

    /** Keeps unchangeable copies. */
    public QueueJournalEntry {
        command = List.copyOf(command);
        outcomes = Map.copyOf(outcomes);
    }
}
