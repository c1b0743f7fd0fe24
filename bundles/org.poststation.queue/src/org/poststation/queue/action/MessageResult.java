// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import org.poststation.model.QueuedMessage;

/**
 * What became of one message.
 *
 * @param message as it was planned
 * @param outcome what became of it
 * @param said what the agent said about it; may be empty
 */
public record MessageResult(QueuedMessage message, Outcome outcome, String said) {

    /** What became of a message, by what the queue shows afterwards. */
    public enum Outcome {
        /** The queue shows it. */
        DONE,
        /** The agent was told and has not tried the message yet. */
        ASKED,
        /** The message had left the queue, nothing was done. */
        GONE,
        /** Another message has this id now; it was left alone. */
        REPLACED,
        /** The agent did not do it. */
        REFUSED,
        /** It was never sent. */
        NOT_SENT,
        /** It was sent, and nobody can be asked what became of it. */
        UNKNOWN
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return outcome == Outcome.DONE || outcome == Outcome.ASKED;
    }
}
