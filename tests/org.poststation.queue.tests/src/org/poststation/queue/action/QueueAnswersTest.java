// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.model.DeferralReason;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.action.MessageResult.Outcome;

class QueueAnswersTest {

    private static final String ID = "549FF218022";
    private static final QueuedMessage BEFORE = message("deferred", 500);

    private static QueuedMessage message(String queue, long nextRetry) {
        return new QueuedMessage(new QueuePlace("mx1", Mta.POSTFIX, "", queue), ID, 100, 10, "a@b",
                List.of(new QueuedRecipient("c@d", DeferralReason.UNKNOWN, nextRetry, 1)));
    }

    private static Outcome outcome(QueueCommand command, String queue, String said) {
        Optional<QueuedMessage> now = queue.isEmpty() ? Optional.empty() : Optional.of(message(queue, 500));
        return QueueAnswers.outcome(command, BEFORE, now, said, true);
    }

    @Test
    void theQueueTellsWhatWasDone() {
        assertEquals(Outcome.DONE, outcome(new QueueCommand.Hold(), "hold", ""));
        assertEquals(Outcome.REFUSED, outcome(new QueueCommand.Hold(), "deferred", "postsuper: fatal: x"));
        assertEquals(Outcome.GONE, outcome(new QueueCommand.Hold(), "", ""));
        assertEquals(Outcome.DONE, outcome(new QueueCommand.Release(), "deferred", ""));
        assertEquals(Outcome.REFUSED, outcome(new QueueCommand.Release(), "hold", ""));
        assertEquals(Outcome.DONE, outcome(new QueueCommand.Requeue(), "maildrop", "postsuper: " + ID + ": requeued"));
        assertEquals(Outcome.REFUSED, outcome(new QueueCommand.Requeue(), "deferred", ""));
        assertEquals(Outcome.DONE, outcome(new QueueCommand.Bounce(), "", ""));
        assertEquals(Outcome.ASKED, outcome(new QueueCommand.Bounce(), "deferred", "postsuper: " + ID + ": expired"));
        assertEquals(Outcome.REFUSED, outcome(new QueueCommand.Bounce(), "deferred", "postsuper: invalid option"));
    }

    @Test
    void whoeverTookAMessageThatIsGoneIsKnownByTheAnswer() {
        QueueCommand delete = new QueueCommand.Delete();
        assertEquals(Outcome.DONE, outcome(delete, "", "postsuper: " + ID + ": removed"));
        assertEquals(Outcome.GONE, outcome(delete, "", "postsuper: Deleted: 0 messages"));
        assertEquals(Outcome.REFUSED, outcome(delete, "deferred", "postsuper: " + ID + ": removed"));
        assertEquals(Outcome.DONE, QueueAnswers.outcome(delete, BEFORE, Optional.empty(), "", false));
    }

    @Test
    void aRetryIsDoneWhenTheMessageWasTried() {
        QueueCommand retry = new QueueCommand.Retry();
        assertEquals(Outcome.DONE, outcome(retry, "", ""));
        assertEquals(Outcome.DONE, outcome(retry, "active", ""));
        assertEquals(Outcome.ASKED, outcome(retry, "deferred", ""));
        assertEquals(Outcome.REFUSED, outcome(retry, "deferred", "postqueue: fatal: mail system is down"));
        assertEquals(Outcome.DONE,
                QueueAnswers.outcome(retry, BEFORE, Optional.of(message("deferred", 900)), "", true));
    }

    @Test
    void linesNameTheirMessage() {
        assertEquals(ID, QueueAnswers.id("postsuper: " + ID + ": removed"));
        assertEquals("1xUZ1Q-0007Vc-38", QueueAnswers.id("Message 1xUZ1Q-0007Vc-38 has been removed"));
        assertEquals("", QueueAnswers.id("postsuper: Deleted: 1 message"));
        assertEquals("", QueueAnswers.id("postsuper: warning: x"));
        assertEquals("6AL0VsH7024183", QueueAnswers.id("removed '/var/spool/mqueue/hf6AL0VsH7024183'"));
        assertEquals("", QueueAnswers.id("removed '/var/spool/mqueue/df6AL0VsH7024183'"));
        assertEquals("", QueueAnswers.id(""));
    }

    @Test
    void anotherMessageWithTheSameIdIsNotTheSame() {
        assertTrue(MessageKey.isSame(BEFORE, message("active", 900)));
        assertFalse(MessageKey.isSame(BEFORE,
                new QueuedMessage(BEFORE.place(), ID, 101, 10, "a@b", BEFORE.recipients())));
        assertFalse(MessageKey.isSame(BEFORE,
                new QueuedMessage(BEFORE.place(), ID, 100, 11, "a@b", BEFORE.recipients())));
        assertFalse(MessageKey.isSame(BEFORE,
                new QueuedMessage(BEFORE.place(), ID, 100, 10, "", BEFORE.recipients())));
    }
}
