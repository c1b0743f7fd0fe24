// SPDX-License-Identifier: EPL-2.0
package org.poststation.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work that is done beside each other, each piece on a thread of its own that costs next to nothing. */
public final class Together {

    private Together() {}

    /**
     * Does all pieces at once and hands out what they deliver in their order, each as soon as it is there. Blocking.
     *
     * @param work fails with nothing but {@link OperationCancelledException}
     * @throws OperationCancelledException when a piece of work was cancelled
     */
    public static <T> void each(List<? extends Callable<T>> work, Consumer<T> taker)
            throws OperationCancelledException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> begun = new ArrayList<>();
            work.forEach(piece -> begun.add(threads.submit(piece)));
            for (Future<T> one : begun) {
                taker.accept(result(one));
            }
        }
    }

    /**
     * What a piece of work delivers, which fails with nothing but {@link OperationCancelledException}. Blocking.
     *
     * @throws OperationCancelledException when it was cancelled
     */
    public static <T> T result(Future<T> work) throws OperationCancelledException {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OperationCancelledException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
