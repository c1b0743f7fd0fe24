// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.QueueLook;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.QueueText;
import org.poststation.queue.action.MessageResult.Outcome;
import org.poststation.queue.journal.QueueJournal;

/**
 * Holds the messages that a filter wants, and goes on holding those that come, until somebody ends it: it looks at the
 * queues again and again. What is delivered between two looks is not held. Each message is tried once; one of which
 * nobody knows that its agent was told, as the connection was lost, is tried again at the next look.
 *
 * @param look at which queues
 * @param filter which messages
 * @param journal keeps the exact commands
 * @param rounds how often and how long
 */
public record KeepHolding(QueueLook look, MessageFilter filter, QueueJournal journal, Rounds rounds)
        implements
            Operation<Long> {

    /** Ends by itself after this time when somebody forgets about it. */
    public static final Duration USUAL_LIMIT = Duration.ofHours(8);
    /** Between two looks. */
    public static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    /** A message that was tried; its id may be used again for another one. */
    private record Tried(String node, MessageKey key, long arrival) {

        static Tried of(QueuedMessage message) {
            return new Tried(message.place().node(), MessageKey.of(message), message.arrivalSeconds());
        }
    }

    /**
     * How often and how long.
     *
     * @param pause between two looks
     * @param limit after which it ends by itself
     * @param told is told after each look what became of the messages that came, the same of one message only once, and
     *            of nodes that failed; called by the thread that runs the operation
     */
    public record Rounds(Duration pause, Duration limit, Consumer<QueueChange> told) {

        /** The usual ones. */
        public static Rounds usual(Consumer<QueueChange> told) {
            return new Rounds(USUAL_PAUSE, USUAL_LIMIT, told);
        }
    }

    /**
     * Holds until it is cancelled, which is how it usually ends, or the time is over. Blocking. A node that fails is
     * tried again at the next look.
     *
     * @return how many messages are held
     */
    @Override
    public Long run(Progress progress) throws OperationException {
        progress.begin(QueueText.holding(), Progress.UNKNOWN_TOTAL);
        Instant end = Instant.now().plus(rounds.limit());
        CountDownLatch cancelled = new CountDownLatch(1);
        Map<Tried, Outcome> tried = new HashMap<>();
        long held = 0;
        try (Cancellation.Registration registration = progress.cancellation().onRequest(cancelled::countDown)) {
            do {
                QueueChange change = round(tried, progress.cancellation());
                held += change.results().stream().filter(MessageResult::isDone).count();
                progress.done(held);
                rounds.told().accept(change);
            } while (!cancelled.await(pause(end), TimeUnit.MILLISECONDS) && Instant.now().isBefore(end));
        } catch (OperationCancelledException wished) {
            return held;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return held;
    }

    private long pause(Instant end) {
        return Math.min(rounds.pause().toMillis(), Math.max(1, Duration.between(Instant.now(), end).toMillis()));
    }

    private QueueChange round(Map<Tried, Outcome> tried, Cancellation cancellation) throws OperationException {
        QueueSnapshot snapshot = look.run(Progress.silent(cancellation));
        List<QueuedMessage> came = QueuePlan.of(new QueueCommand.Hold(), snapshot, filter, Set.of()).messages()
                .stream().filter(message -> !isAnswered(tried, message)).toList();
        if (came.isEmpty()) {
            return new QueueChange(List.of(), snapshot.failures());
        }
        QueueChange change = new QueueOperation(new QueuePlan(new QueueCommand.Hold(), came), look.access(), journal)
                .run(Progress.silent(cancellation));
        List<MessageResult> news = change.results().stream()
                .filter(result -> result.outcome() != tried.put(Tried.of(result.message()), result.outcome())).toList();
        return new QueueChange(news, all(snapshot, change));
    }

    /** Of the others nobody knows that the agent was ever told. */
    private static boolean isAnswered(Map<Tried, Outcome> tried, QueuedMessage message) {
        Outcome last = tried.getOrDefault(Tried.of(message), Outcome.NOT_SENT);
        return last != Outcome.NOT_SENT && last != Outcome.UNKNOWN;
    }

    private static Map<String, OperationException> all(QueueSnapshot snapshot, QueueChange change) {
        Map<String, OperationException> all = new LinkedHashMap<>(snapshot.failures());
        all.putAll(change.failures());
        return all;
    }
}
