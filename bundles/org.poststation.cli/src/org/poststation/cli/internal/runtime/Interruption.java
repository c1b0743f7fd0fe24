// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.poststation.operation.Cancellation;

/**
 * Turns Ctrl+C and the termination signal into a {@link Cancellation}. While changes are being written, the process
 * waits for the one under way and says what was done and what was not.
 */
public final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Cancellation cancellation = new Cancellation();
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock();
    private final Thread hook = new Thread(this::interrupted, "command line interrupted");

    /** Begins to listen for signals. */
    public static Interruption ofProcess() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The wish to end. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** From now until the handle is closed, by the same thread, the process does not die before the work reported. */
    public Cancellation.Registration writing() {
        work.readLock().lock();
        return work.readLock()::unlock;
    }

    /** Stops listening; a signal then ends the process at once. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            cancellation.request();
        }
    }

    private void interrupted() {
        cancellation.request();
        try {
            if (!work.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
