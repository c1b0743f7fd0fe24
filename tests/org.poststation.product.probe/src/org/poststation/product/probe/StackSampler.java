// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Looks again and again what a thread does in a long event, so that a slow window says what made it slow. */
final class StackSampler {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(30);
    private static final String OURS = "org.poststation.";
    private static final int FRAMES = 6;

    private final Thread watched;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile Event current;
    private Event longest;

    /** An event, when the thread had used so much of the processor. */
    private static final class Event {
        private final long usedBefore;
        private long used;
        private StackTraceElement[] stack = {};

        Event(long usedBefore) {
            this.usedBefore = usedBefore;
        }
    }

    StackSampler(Thread watched) {
        this.watched = watched;
        Thread thread = new Thread(this::watch, "stack sampler");
        thread.setDaemon(true);
        thread.start();
    }

    /** An event begins, with the processor time that the thread has used until now. */
    void begin(long used) {
        current = new Event(used);
    }

    /** It ended. */
    void end() {
        current = null;
    }

    synchronized void forget() {
        longest = null;
    }

    /** The innermost methods, ours and what they called, in the event that took longest; empty when it was short. */
    synchronized String stack() {
        if (longest == null) {
            return "";
        }
        String called = longest.stack.length == 0 ? "" : name(longest.stack[0]) + " < ";
        return called + Arrays.stream(longest.stack).filter(StackSampler::isOurs).limit(FRAMES)
                .map(StackSampler::name).collect(Collectors.joining(" < "));
    }

    private void watch() {
        while (watched.isAlive()) {
            LockSupport.parkNanos(INTERVAL);
            look(current);
        }
    }

    private void look(Event event) {
        long used = event == null ? 0 : threads.getThreadCpuTime(watched.threadId()) - event.usedBefore;
        if (used < SHORT) {
            return;
        }
        StackTraceElement[] stack = watched.getStackTrace();
        synchronized (this) {
            if (current == event && (longest == null || used > longest.used)) {
                event.used = used;
                event.stack = stack;
                longest = event;
            }
        }
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS)
                && !frame.getClassName().startsWith(StackSampler.class.getPackageName());
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + '.' + frame.getMethodName() + ':' + frame.getLineNumber();
    }
}
