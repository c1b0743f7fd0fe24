// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.poststation.directory.ChangePipeline;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.ServerRefusedException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * The pipeline of an import. When it is lost it is made again, with longer and longer pauses, until the server has said
 * nothing for too long. A wish to cancel leaves it a moment for the answers that are under way.
 */
final class Uplink implements AutoCloseable {

    /** How long to try to reach a server that went away, unless somebody says otherwise. */
    static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

    private static final int CONNECTIONS = 1;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final long GRACE_MILLIS = 600;

    private final DirectorySession session;
    private final Duration patience;
    private final Cancellation cancellation;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Cancellation.Registration ending;
    private volatile ChangePipeline pipeline;
    private volatile int reconnections;
    private long heardAt = System.nanoTime();

    Uplink(DirectorySession session, Duration patience, Cancellation cancellation) throws OperationException {
        this.session = session;
        this.patience = patience;
        this.cancellation = cancellation;
        this.pipeline = session.pipeline(CONNECTIONS, cancellation);
        this.ending = cancellation.onRequest(this::endSoon);
    }

    ChangePipeline pipeline() {
        return pipeline;
    }

    /** How often it was made again; from any thread. */
    int reconnections() {
        return reconnections;
    }

    /** Takes the answers that are there, see {@link ChangePipeline#await(int, Duration)}. */
    List<PipelineAnswer> await(int enough) {
        List<PipelineAnswer> answers = pipeline.await(enough, SLICE);
        if (answers.stream().anyMatch(answer -> !(answer instanceof PipelineAnswer.Lost))) {
            heardAt = System.nanoTime();
        }
        return answers;
    }

    /**
     * Connects again. Blocking.
     *
     * @throws OperationException the last failure when patience is over; when the server does not let us in any more
     */
    void renew() throws OperationException {
        pipeline.close();
        Duration pause = FIRST_PAUSE;
        while (true) {
            cancellation.check();
            try {
                pipeline = session.pipeline(CONNECTIONS, cancellation);
                reconnections++;
                return;
            } catch (OperationException failed) {
                if (!mayPass(failed) || System.nanoTime() - heardAt > patience.toNanos()) {
                    throw failed;
                }
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Waits, but not longer than until somebody cancels. */
    void pause(Duration pause) throws OperationCancelledException {
        try {
            if (cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new OperationCancelledException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        }
    }

    @Override
    public void close() {
        ending.close();
        pipeline.close();
    }

    private void endSoon() {
        cancelled.countDown();
        CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS).execute(() -> pipeline.abort());
    }

    private static boolean mayPass(OperationException failed) {
        return failed instanceof ConnectionFailedException
                || failed instanceof ServerRefusedException refused && Dispatch.isBusy(refused.resultCode());
    }
}
