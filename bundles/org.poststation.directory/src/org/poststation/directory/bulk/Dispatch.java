// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.PipelineAnswer.Done;
import org.poststation.directory.PipelineAnswer.Found;
import org.poststation.directory.PipelineAnswer.Lost;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.bulk.Task.Aim;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.operation.OperationException;

/**
 * Sends the requests of tasks, each change kept in the journal before, and takes the answers. What a lost connection
 * leaves unknown is looked up on the server and sent again where it was not made. For use by one thread.
 *
 * @param <T> the tasks
 */
final class Dispatch<T extends Task> {

    private static final Duration BUSY_PAUSE = Duration.ofMillis(50);
    private static final int MOST_BUSY_TRIES = 20;
    /** slapd closes a connection on which more than 1000 operations wait, of an anonymous user more than 100. */
    private static final int MOST_UNDER_WAY = 512;
    private static final int MOST_ANONYMOUS = 64;
    private static final int BUSY = 51;
    private static final int UNAVAILABLE = 52;

    private final Uplink uplink;
    private final JournalWriter journal;
    private final Window window;
    private final Deque<T> queue = new ArrayDeque<>();
    private final Map<Long, T> underWay = new HashMap<>();
    private final Deque<Answered<T>> answered = new ArrayDeque<>();
    private long tickets;
    private boolean ending;

    /** An answer that the task has to deal with. */
    record Answered<T extends Task>(T task, PipelineAnswer answer) {}

    Dispatch(Uplink uplink, JournalWriter journal, int window) {
        this.uplink = uplink;
        this.journal = journal;
        this.window = new Window(window, System.nanoTime());
    }

    /** How many requests a server is asked to keep. */
    static int mostUnderWay(DirectorySession session) {
        return session.profile().bindDn().isEmpty() ? MOST_ANONYMOUS : MOST_UNDER_WAY;
    }

    static boolean isBusy(int resultCode) {
        return resultCode == BUSY || resultCode == UNAVAILABLE;
    }

    /** Takes a task whose {@link Task#aim} says what to ask the server. */
    void add(T task) {
        queue.add(task);
    }

    /** Whether enough is waiting to be sent. */
    boolean isFull() {
        return queue.size() >= 2 * window.batch();
    }

    /** Whether nothing is under way or waits, and every answer was taken. */
    boolean isIdle() {
        return queue.isEmpty() && underWay.isEmpty() && answered.isEmpty();
    }

    /** From now on nothing is sent; what waits is forgotten, what is under way is still answered. */
    void end() {
        ending = true;
        queue.clear();
    }

    /**
     * The next answer that a task has to deal with; empty when there is none any more, until the next
     * {@link #exchange}.
     */
    Optional<Answered<T>> poll() {
        return Optional.ofNullable(answered.poll());
    }

    /**
     * Sends what waits, as far as the window allows, and receives the answers that are there. Waits a moment for one,
     * unless there are some that were not taken yet.
     *
     * @throws OperationException when the journal can't be written, or the server can't be reached any more
     */
    void exchange() throws OperationException {
        if (!answered.isEmpty()) {
            return;
        }
        send();
        List<PipelineAnswer> answers = uplink.await(queue.isEmpty() ? 1 : window.batch() - room());
        window.answered(answers.size(), System.nanoTime());
        List<T> lost = new ArrayList<>();
        boolean busy = false;
        for (PipelineAnswer answer : answers) {
            T task = underWay.remove(answer.ticket());
            switch (answer) {
                case Lost gone when ending -> answered.add(new Answered<>(task, gone));
                case Lost gone -> lost.add(task);
                case Refused refused when isBusy(refused.resultCode()) && task.triedAgain() < MOST_BUSY_TRIES -> {
                    busy = true;
                    again(task, refused);
                }
                case Refused refused when task.aim() == Aim.SEND && task.isSentAgain() -> {
                    // the server may have got to the first request only after we had looked
                    task.refused(refused);
                    again(task, unknown(task));
                }
                case Found found when task.aim() == Aim.LOOK -> reconcile(task, found);
                default -> answered(task, answer);
            }
        }
        if (busy) {
            slowDown();
        }
        if (!lost.isEmpty()) {
            reconnect(lost);
        }
    }

    private void send() throws OperationException {
        int room = room();
        boolean worthIt = underWay.isEmpty() || room >= window.batch();
        if (ending || queue.isEmpty() || !worthIt) {
            return;
        }
        List<T> batch = new ArrayList<>();
        while (batch.size() < room && !queue.isEmpty()) {
            batch.add(queue.poll());
        }
        keep(batch);
        for (T task : batch) {
            long ticket = tickets++;
            underWay.put(ticket, task);
            if (task.aim() == Aim.SEND) {
                uplink.pipeline().change(ticket, task.intent().orElseThrow().change(), task.expected(),
                        task.controls());
            } else {
                uplink.pipeline().read(ticket, task.wanted());
            }
        }
    }

    private int room() {
        return window.size() - underWay.size();
    }

    /** Nothing is sent that is not in the journal. */
    private void keep(List<T> batch) throws OperationException {
        List<T> changes = batch.stream().filter(task -> task.aim() == Aim.SEND && !task.isJournaled())
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        List<Intent> intents = new ArrayList<>(changes.size());
        changes.forEach(task -> intents.add(task.intent().orElseThrow()));
        long number = journal.intend(intents);
        for (T task : changes) {
            task.journaled(number++);
        }
    }

    private void answered(T task, PipelineAnswer answer) {
        if (task.aim() == Aim.SEND) {
            journal.result(task.journalNumber(), switch (answer) {
                case Done done -> new ChangeResult.Done();
                case Refused refused -> new ChangeResult.Failed(refused.resultCode());
                case Lost lost -> new ChangeResult.Unknown();
                case Found found -> throw new IllegalStateException("a change answered like a search");
            });
        }
        answered.add(new Answered<>(task, answer));
    }

    private void reconcile(T task, Found found) {
        task.aim(Aim.SEND);
        Optional<Refused> refusal = task.refusal();
        Reconciliation state = Reconciliation.of(task.intent().orElseThrow(), found.entry());
        if (state == Reconciliation.MADE) {
            answered(task, new Done(found.ticket()));
        } else if (refusal.isPresent()) {
            answered(task, refusal.get());
        } else if (state == Reconciliation.NOT_MADE) {
            task.sendAgain();
            again(task, unknown(task));
        } else {
            answered(task, new Lost(found.ticket(), Wording.SENTENCES.failure("unclear", null, task.dn())));
        }
    }

    /** Asks once more, before what waits, unless nothing is sent any more. */
    private void again(T task, PipelineAnswer otherwise) {
        if (ending) {
            answered(task, otherwise);
        } else {
            queue.addFirst(task);
        }
    }

    private Lost unknown(T task) {
        return new Lost(0, Wording.SENTENCES.failure("unknown", null, task.dn()));
    }

    private void slowDown() throws OperationException {
        window.busy(System.nanoTime());
        uplink.pause(BUSY_PAUSE);
    }

    private void reconnect(List<T> lost) throws OperationException {
        boolean done = false;
        try {
            uplink.renew();
            done = true;
        } finally {
            for (T task : lost.reversed()) {
                if (task.aim() == Aim.SEND) {
                    task.aim(Aim.LOOK);
                }
                if (done) {
                    queue.addFirst(task);
                } else {
                    answered.add(new Answered<>(task, unknown(task)));
                }
            }
        }
    }
}
