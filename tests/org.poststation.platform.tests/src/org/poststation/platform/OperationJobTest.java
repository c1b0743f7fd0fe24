// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Operations as jobs of the platform. */
@Timeout(60)
class OperationJobTest {

    @Test
    void deliversTheResult() throws Exception {
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> job = OperationJob.start("Read", "one", progress -> "read", end::complete);
        assertEquals(new Outcome.Done<>("read"), end.get());
        job.join();
        assertTrue(job.getResult().isOK());
        assertTrue(job.isUser());
    }

    @Test
    void deliversAnExpectedFailureWithoutLoggingIt() throws Exception {
        OperationException failure = new OperationException(Explanation.of("It is gone.", "Look elsewhere."));
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> job = OperationJob.start("Read", "one", progress -> {
            throw failure;
        }, end::complete);
        assertSame(failure, assertInstanceOf(Outcome.Failed.class, end.get()).failure());
        job.join();
        assertFalse(job.getResult().matches(IStatus.ERROR | IStatus.WARNING));
    }

    @Test
    void anUnexpectedFailureIsDeliveredAndKeptForTheLog() throws Exception {
        IllegalStateException bug = new IllegalStateException("bug");
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> job = OperationJob.start("Read", "one", progress -> {
            throw bug;
        }, end::complete);
        assertSame(bug, assertInstanceOf(Outcome.Failed.class, end.get()).failure().getCause());
        job.join();
        assertSame(bug, job.getResult().getException());
    }

    @Test
    void whoWaitsIsToldOfAnErrorToo() throws Exception {
        AssertionError broken = new AssertionError("broken");
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> job = OperationJob.start("Read", "one", progress -> {
            throw broken;
        }, end::complete);
        assertInstanceOf(Outcome.Failed.class, end.get(10, TimeUnit.SECONDS));
        job.join();
        assertSame(broken, job.getResult().getException());
    }

    @Test
    void cancellingTheJobUnblocksTheWorkWithinASecond() throws Exception {
        Blocked blocked = new Blocked();
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> job = OperationJob.start("Wait", "one", blocked, end::complete);
        blocked.begun.await();
        long asked = System.nanoTime();
        job.cancel();
        assertInstanceOf(Outcome.Cancelled.class, end.get(1, TimeUnit.SECONDS));
        assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(1));
        job.join();
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
    }

    @Test
    void cancellingOnlyTheMonitorUnblocksTheWorkWithinASecond() throws Exception {
        Blocked blocked = new Blocked();
        AtomicReference<Outcome<String>> end = new AtomicReference<>();
        OperationJob<String> job = new OperationJob<>("Wait", "", blocked, end::set);
        IProgressMonitor monitor = new NullProgressMonitor();
        Thread work = Thread.ofPlatform().start(() -> job.run(monitor));
        blocked.begun.await();
        monitor.setCanceled(true);
        assertTrue(work.join(java.time.Duration.ofSeconds(1)));
        assertInstanceOf(Outcome.Cancelled.class, end.get());
    }

    @Test
    void aJobCancelledBeforeItsTurnTellsItsEndToo() throws Exception {
        Blocked blocked = new Blocked();
        OperationJob<String> first = OperationJob.start("Wait", "one", blocked, end -> {});
        blocked.begun.await();
        CompletableFuture<Outcome<String>> end = new CompletableFuture<>();
        OperationJob<String> second = OperationJob.start("Later", "one", progress -> "never", end::complete);
        second.cancel();
        assertInstanceOf(Outcome.Cancelled.class, end.get());
        first.cancel();
        first.join();
    }

    @Test
    void onlyOneJobAtATimeWorksOnATarget() throws Exception {
        Blocked blocked = new Blocked();
        OperationJob<String> first = OperationJob.start("Wait", "one", blocked, end -> {});
        blocked.begun.await();
        OperationJob<String> same = OperationJob.start("Same", "one", progress -> "same", end -> {});
        CompletableFuture<Outcome<String>> other = new CompletableFuture<>();
        OperationJob.start("Other", "two", progress -> "other", other::complete);
        assertEquals(new Outcome.Done<>("other"), other.get());
        assertEquals(Job.WAITING, same.getState());
        first.cancel();
        same.join();
        assertTrue(same.getResult().isOK());
    }

    @Test
    void showsStepsAndCountsInTheMonitor() throws Exception {
        AtomicInteger worked = new AtomicInteger();
        AtomicReference<String> task = new AtomicReference<>();
        AtomicReference<String> subtask = new AtomicReference<>();
        IProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public void beginTask(String name, int total) {
                task.set(name + '/' + total);
            }

            @Override
            public void worked(int work) {
                worked.addAndGet(work);
            }

            @Override
            public void subTask(String name) {
                subtask.set(name);
            }
        };
        new OperationJob<String>("Read", "", progress -> {
            progress.begin("Reading entries", 5_000_000_000L);
            progress.done(2_500_000_000L);
            progress.done(5_000_000_000L);
            return "";
        }, end -> {}).run(monitor);
        assertEquals("Reading entries/10000", task.get());
        assertEquals(10_000, worked.get());
        assertTrue(subtask.get().replaceAll("\\D", "").startsWith("50000000005000000000"), subtask.get());
    }

    /** Blocks until it is cancelled, as a socket does, and then fails as a socket does. */
    private static final class Blocked implements Operation<String> {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public String run(Progress progress) throws OperationException {
            progress.cancellation().onRequest(closed::countDown);
            begun.countDown();
            try {
                closed.await();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
            throw new OperationException(Explanation.of("Socket closed.", ""));
        }
    }
}
