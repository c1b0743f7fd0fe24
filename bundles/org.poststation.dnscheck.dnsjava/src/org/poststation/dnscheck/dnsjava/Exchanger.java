// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dnsjava;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Resolver;

/**
 * Sends one message and waits for what comes of it, with a bound on how many are under way.
 *
 * @param executor of the library's steps
 * @param places how many more may be sent
 * @param cancellation ends the waiting
 */
record Exchanger(Executor executor, Semaphore places, Cancellation cancellation) {

    private static final long LOOK_MILLIS = 100;

    /**
     * Sends a message; the place is free again when the library let go of its socket, however long that takes.
     *
     * @throws ExecutionException with what failed; a {@link java.util.concurrent.TimeoutException} when it took too
     *             long
     */
    Message send(Resolver resolver, Message message, Duration timeout)
            throws ExecutionException, OperationCancelledException {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        try (Cancellation.Registration end = cancellation.onRequest(() -> answer.cancel(false))) {
            takePlace();
            resolver.setTimeout(timeout);
            CompletionStage<Message> sent = resolver.sendAsync(message, executor);
            sent.whenComplete((received, failure) -> {
                places.release();
                if (failure == null) {
                    answer.complete(received);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
            // the library has a timeout, too, but starts it again for TCP
            return answer.orTimeout(2 * timeout.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (InterruptedException | CancellationException ended) {
            if (ended instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new OperationCancelledException();
        }
    }

    private void takePlace() throws InterruptedException, OperationCancelledException {
        cancellation.check();
        while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            cancellation.check();
        }
    }
}
