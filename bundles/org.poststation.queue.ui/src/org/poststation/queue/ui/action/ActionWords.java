// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.Amounts;

/** What is done to messages, and what became of them, in words. */
public final class ActionWords {

    private ActionWords() {}

    /** The title of a window about it. */
    static String title(QueueCommand command) {
        return switch (command) {
            case QueueCommand.Retry retry -> Messages.action_retry_title;
            case QueueCommand.Hold hold -> Messages.action_hold_title;
            case QueueCommand.Release release -> Messages.action_release_title;
            case QueueCommand.Requeue requeue -> Messages.action_requeue_title;
            case QueueCommand.Delete delete -> Messages.action_delete_title;
            case QueueCommand.Bounce bounce -> Messages.action_bounce_title;
        };
    }

    /** What will happen. */
    static String text(QueueCommand command) {
        return switch (command) {
            case QueueCommand.Retry retry -> Messages.action_retry_text;
            case QueueCommand.Hold hold -> Messages.action_hold_text;
            case QueueCommand.Release release -> Messages.action_release_text;
            case QueueCommand.Requeue requeue -> Messages.action_requeue_text;
            case QueueCommand.Delete delete -> Messages.action_delete_text;
            case QueueCommand.Bounce bounce -> Messages.action_bounce_text;
        };
    }

    /** What the button says that does it. */
    static String button(QueueCommand command, int messages) {
        String text = switch (command) {
            case QueueCommand.Retry retry -> messages == 1 ? Messages.action_retry_one : Messages.action_retry_many;
            case QueueCommand.Hold hold -> messages == 1 ? Messages.action_hold_one : Messages.action_hold_many;
            case QueueCommand.Release release -> messages == 1
                    ? Messages.action_release_one
                    : Messages.action_release_many;
            case QueueCommand.Requeue requeue -> messages == 1
                    ? Messages.action_requeue_one
                    : Messages.action_requeue_many;
            case QueueCommand.Delete delete -> messages == 1 ? Messages.action_delete_one : Messages.action_delete_many;
            case QueueCommand.Bounce bounce -> messages == 1 ? Messages.action_bounce_one : Messages.action_bounce_many;
        };
        return NLS.bind(text, Amounts.number(messages));
    }

    /** What became of a message. */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Messages.outcome_done_text;
            case ASKED -> Messages.outcome_asked_text;
            case GONE -> Messages.outcome_gone_text;
            case REPLACED -> Messages.outcome_replaced_text;
            case REFUSED -> Messages.outcome_refused_text;
            case NOT_SENT -> Messages.outcome_notsent_text;
            case UNKNOWN -> Messages.outcome_unknown_text;
        };
    }

    /** How good that is. */
    public static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case DONE, ASKED -> Icon.OK;
            case GONE -> Icon.NOTICE;
            case REPLACED, NOT_SENT -> Icon.WARNING;
            case REFUSED -> Icon.CRITICAL;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }
}
