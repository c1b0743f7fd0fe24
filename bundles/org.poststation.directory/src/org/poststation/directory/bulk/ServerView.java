// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.PipelineAnswer.Found;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.operation.OperationException;

/**
 * Looks at many entries of the server at once and remembers which entries that have others below them exist. What
 * stands below an entry that does not exist need not be asked for. For use by one thread.
 */
final class ServerView {

    private static final int MOST_KNOWN = 20_000;
    private static final int MOST_WAITING = 2000;
    private static final int MOST_UNDER_WAY = 256;

    private final Uplink uplink;
    private final Vicinity vicinity;
    private final Window window = new Window(MOST_UNDER_WAY, System.nanoTime());
    private final Deque<Question> queue = new ArrayDeque<>();
    private final Map<Long, Question> underWay = new HashMap<>();
    private final Map<Dn, List<Existence>> asked = new HashMap<>();
    private final Map<Dn, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dn, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private long tickets;
    private int waiting;

    /** Takes an entry. */
    interface Look {
        void found(Optional<DirectoryEntry> entry) throws OperationException;
    }

    /** Takes whether an entry exists. */
    interface Existence {
        void known(boolean exists) throws OperationException;
    }

    private record Question(Dn dn, Look look) {}

    /** @param vicinity closed by the caller */
    ServerView(Uplink uplink, Vicinity vicinity) {
        this.uplink = uplink;
        this.vicinity = vicinity;
    }

    /** Whether so much is asked that answers should be taken first. */
    boolean isFull() {
        return queue.size() + waiting > MOST_WAITING;
    }

    /** Whether every answer was taken. */
    boolean isIdle() {
        return queue.isEmpty() && underWay.isEmpty();
    }

    /** Reads an entry; the answer comes with one of the next calls of {@link #next}. */
    void look(Dn dn, Look look) {
        queue.add(new Question(dn, look));
    }

    /** Finds out whether an entry exists; the answer comes at once when it is known. */
    void exists(Dn dn, Existence answer) throws OperationException {
        Boolean exists = known.get(dn);
        if (exists != null) {
            answer.known(exists);
            return;
        }
        waiting++;
        List<Existence> others = asked.get(dn);
        if (others != null) {
            others.add(answer);
            return;
        }
        asked.put(dn, new ArrayList<>(List.of(answer)));
        look(dn, entry -> answered(dn, entry.isPresent()));
    }

    /** Sends what is asked and hands on the answers that are there; waits a moment for one. */
    void next() throws OperationException {
        while (!queue.isEmpty() && underWay.size() < window.size()) {
            ask(queue.poll());
        }
        List<PipelineAnswer> answers = uplink.await(queue.isEmpty() ? 1 : window.batch());
        window.answered(answers.size(), System.nanoTime());
        List<Question> lost = new ArrayList<>();
        for (PipelineAnswer answer : answers) {
            Question question = underWay.remove(answer.ticket());
            switch (answer) {
                case Found found -> {
                    found.entry().ifPresent(entry -> vicinity.exists(question.dn()));
                    question.look().found(found.entry());
                }
                case Refused refused -> throw refused.failure(question.dn());
                default -> lost.add(question);
            }
        }
        if (!lost.isEmpty()) {
            uplink.renew();
            lost.reversed().forEach(queue::addFirst);
        }
    }

    private void ask(Question question) throws OperationException {
        Optional<DirectoryEntry> atHand = vicinity.take(question.dn());
        if (atHand.isPresent()) {
            question.look().found(atHand);
            return;
        }
        long ticket = tickets++;
        underWay.put(ticket, question);
        uplink.pipeline().read(ticket, question.dn());
    }

    private void answered(Dn dn, boolean exists) throws OperationException {
        known.put(dn, exists);
        List<Existence> answers = asked.remove(dn);
        waiting -= answers.size();
        for (Existence answer : answers) {
            answer.known(exists);
        }
    }
}
