// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * Asks the window again and again whether it is there, and remembers the longest time until it answered, and how much
 * of such a time its thread was computing: what other programs take from the processor does not count there.
 */
final class Heartbeat implements AutoCloseable {

    private static final int PATIENCE = 60;
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(5);

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long window = display.getThread().threadId();
    private final Thread thread = new Thread(this::beat, "heartbeat");
    private volatile boolean running = true;
    private volatile long longest;
    private volatile long work;

    Heartbeat() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The longest pause so far in milliseconds. */
    long longestPause() {
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    /** The most that the window's thread computed while it did not answer, so far, in milliseconds. */
    long longestWork() {
        return TimeUnit.NANOSECONDS.toMillis(work);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }

    private void beat() {
        try {
            while (running) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                long used = threads.getThreadCpuTime(window);
                display.asyncExec(answered::countDown);
                boolean inTime = answered.await(PATIENCE, TimeUnit.SECONDS);
                work = Math.max(work, threads.getThreadCpuTime(window) - used);
                longest = Math.max(longest, inTime ? System.nanoTime() - asked : Long.MAX_VALUE);
                LockSupport.parkNanos(INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
