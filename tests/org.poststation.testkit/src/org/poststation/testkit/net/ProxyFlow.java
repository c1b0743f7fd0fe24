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

    private final ReentrantLock lock;
    private final Condition changed;
    private final AtomicLong bytes = new AtomicLong();
    private volatile long delayNanos;
    private volatile Instant first;
    private boolean held;
    private long budget = UNLIMITED;
    private boolean holdsAfterwards;

    record Grant(int bytes, boolean cut) {}

    /** @param lock of both directions: who has it changes both at once */
    ProxyFlow(ReentrantLock lock) {
        this.lock = lock;
        changed = lock.newCondition();
    }

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

    boolean isHeld() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** Lets so many more bytes pass, then cuts. */
    void cutAfter(long left) {
        locked(() -> {
            budget = left;
            holdsAfterwards = false;
        });
    }

    /** Lets so many more bytes pass, then holds the others back. */
    void holdAfter(long left) {
        locked(() -> {
            budget = left;
            holdsAfterwards = true;
        });
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

    /** How many of that many bytes may pass, none while it is held, and whether the connections are to be cut then. */
    Grant take(int wanted) {
        lock.lock();
        try {
            if (held) {
                return new Grant(0, false);
            }
            int granted = (int) Math.min(wanted, budget);
            first = bytes.getAndAdd(granted) == 0 ? Instant.now() : first;
            if (budget == UNLIMITED) {
                return new Grant(granted, false);
            }
            budget -= granted;
            boolean spent = budget == 0;
            budget = spent ? UNLIMITED : budget;
            held |= spent && holdsAfterwards;
            return new Grant(granted, spent && !holdsAfterwards);
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
