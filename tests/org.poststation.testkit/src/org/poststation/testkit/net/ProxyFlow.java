// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How one direction of a proxy flows, for all its connections: delay, hold, and how many bytes are left. */
final class ProxyFlow {
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final long LOOK_INTERVAL = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long delayNanos;
    private volatile Instant first;
    private boolean held;
    private long budget = UNLIMITED;

    record Grant(int bytes, boolean cut) {}

    void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /** When bytes that arrive now are due on the other side, as {@link System#nanoTime()}. */
    long due() {
        return System.nanoTime() + delayNanos;
    }

    void hold() {
        locked(() -> held = true);
    }

    void open() {
        locked(() -> held = false);
    }

    void budget(long left) {
        locked(() -> budget = left);
    }

    long bytes() {
        return bytes.get();
    }

    /** When the first bytes passed; empty before. */
    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Blocks while the direction is held and the connection is still there. */
    void awaitOpen(BooleanSupplier closed) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (held && !closed.getAsBoolean()) {
                changed.await(LOOK_INTERVAL, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many of that many bytes may pass, and whether the connections are to be cut then. */
    Grant take(int wanted) {
        lock.lock();
        try {
            int granted = (int) Math.min(wanted, budget);
            first = bytes.getAndAdd(granted) == 0 ? Instant.now() : first;
            if (budget == UNLIMITED) {
                return new Grant(granted, false);
            }
            budget -= granted;
            boolean cut = budget == 0;
            budget = cut ? UNLIMITED : budget;
            return new Grant(granted, cut);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
