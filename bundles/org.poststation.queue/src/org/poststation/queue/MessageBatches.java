// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.poststation.model.QueuedMessage;

/** Collects the messages of a node, and tells of them in batches: the first at once, the others when some came. */
final class MessageBatches implements MessageSink {

    private static final int MOST_MESSAGES = 1000;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final QueueListener listener;
    private final List<QueuedMessage> messages = new ArrayList<>();
    private int told;
    private long toldAt;

    MessageBatches(QueueListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void message(QueuedMessage message) {
        messages.add(message);
        int open = messages.size() - told;
        if (told == 0 || open == MOST_MESSAGES || System.nanoTime() - toldAt > LONGEST_NANOS) {
            flush();
        }
    }

    /** Tells of what nobody was told yet. */
    synchronized void flush() {
        if (told < messages.size()) {
            listener.listed(List.copyOf(messages.subList(told, messages.size())));
            told = messages.size();
            toldAt = System.nanoTime();
        }
    }

    /** All of them, which may be changed. */
    synchronized List<QueuedMessage> messages() {
        return messages;
    }
}
