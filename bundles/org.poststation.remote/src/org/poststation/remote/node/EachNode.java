// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Deadline;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Asks several nodes the same beside each other. A node that hangs costs its own patience and nothing of the others'.
 */
public final class EachNode {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(75);

    private EachNode() {}

    /**
     * What is asked.
     *
     * @param <T> what the answer is
     */
    @FunctionalInterface
    public interface Inquiry<T> {

        /**
         * Asks one node. Blocking; called on several threads at once.
         *
         * @throws OperationException when it does not answer
         */
        T ask(String node, Cancellation cancellation) throws OperationException;
    }

    /**
     * What came back.
     *
     * @param <T> what an answer is
     * @param given answers by node, in the order of asking
     * @param failures why there is none, by node, in the order of asking
     */
    public record Answers<T>(Map<String, T> given, Map<String, OperationException> failures) {}

    /**
     * Asks with the usual patience of little more than a minute for each node. Blocking.
     *
     * @throws OperationCancelledException when that was wished
     */
    public static <T> Answers<T> ask(List<String> nodes, Inquiry<T> inquiry, Progress progress)
            throws OperationCancelledException {
        return ask(nodes, inquiry, USUAL_PATIENCE, progress);
    }

    /**
     * Asks. Blocking.
     *
     * @param patience for each node, after which what it is asked is cancelled
     * @throws OperationCancelledException when that was wished
     */
    public static <T> Answers<T> ask(List<String> nodes, Inquiry<T> inquiry, Duration patience, Progress progress)
            throws OperationCancelledException {
        Answers<T> answers = new Answers<>(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<T>> asked = new LinkedHashMap<>();
            nodes.forEach(
                    node -> asked.put(node,
                            threads.submit(() -> one(node, inquiry, patience, progress.cancellation()))));
            for (Map.Entry<String, Future<T>> one : asked.entrySet()) {
                collect(one.getKey(), one.getValue(), answers);
                progress.done(answers.given().size() + answers.failures().size());
            }
        }
        progress.cancellation().check();
        return answers;
    }

    private static <T> T one(String node, Inquiry<T> inquiry, Duration patience, Cancellation cancellation)
            throws OperationException {
        Cancellation own = new Cancellation();
        try (Cancellation.Registration registration = cancellation.onRequest(own::request);
                Deadline deadline = new Deadline(patience, own::request)) {
            return inquiry.ask(node, own);
        }
    }

    private static <T> void collect(String node, Future<T> answer, Answers<T> answers)
            throws OperationCancelledException {
        try {
            answers.given().put(node, answer.get());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof OperationException expected)) {
                throw new IllegalStateException(failure.getCause());
            }
            answers.failures().put(node, expected);
        }
    }
}
