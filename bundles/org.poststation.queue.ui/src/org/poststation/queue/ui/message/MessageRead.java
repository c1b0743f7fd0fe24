// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.message;

import java.util.List;
import java.util.Optional;

import org.poststation.model.QueuedMessage;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.queue.MessageContent;
import org.poststation.queue.MessageParser;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.ParsedMessage;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.queue.journal.QueueJournalEntry;

/**
 * What is known of a message.
 *
 * @param message as the queue lists it
 * @param parsed what it holds; empty when that can't be read
 * @param unread why it can't be read
 * @param history what was done to it from this workspace, the newest first
 */
record MessageRead(QueuedMessage message, Optional<ParsedMessage> parsed, Optional<Explanation> unread,
        List<QueueJournalEntry> history) {

    private static final int MOST_ENTRIES = 5000;

    /** Reads it. That what it holds can't be read keeps nobody from seeing the rest. */
    static Operation<MessageRead> of(QueuedMessage message, NodeAccess access, MessageParser parser,
            QueueJournal journal) {
        return progress -> {
            List<QueueJournalEntry> history = journal.newest(MOST_ENTRIES).stream()
                    .filter(entry -> isAbout(entry, message)).toList();
            try {
                String source = new MessageContent(message, true, access).run(progress);
                return new MessageRead(message, Optional.of(parser.parse(source)), Optional.empty(), history);
            } catch (OperationCancelledException wanted) {
                throw wanted;
            } catch (OperationException failure) {
                return new MessageRead(message, Optional.empty(), Optional.of(failure.explanation()), history);
            }
        };
    }

    /** An id may have been that of another message before this one came. */
    private static boolean isAbout(QueueJournalEntry entry, QueuedMessage message) {
        return entry.outcomes().containsKey(message.id())
                && message.arrival().filter(arrival -> entry.when().isBefore(arrival)).isEmpty();
    }
}
