// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to be the only one, among all processes and within this one, that does something with a folder. It ends
 * with {@link #close} or with the process, however that ends. The lock file stays.
 */
public final class ProcessLock implements AutoCloseable {

    /** Closing any handle of a file gives up all locks of the process on it (POSIX), so one handle per file is open. */
    private static final Set<Path> HELD_HERE = new HashSet<>();
    private static final long RETRY_NANOSECONDS = 10_000_000;

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock unless another one holds it. Does not wait.
     *
     * @return empty when another one holds it
     * @throws IOException when the lock file can't be made or the file system knows no locks
     */
    public static Optional<ProcessLock> tryTake(Path lockFile) throws IOException {
        Path file = lockFile.toAbsolutePath().normalize();
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(file)) {
                return Optional.empty();
            }
            PrivateFile.createIfMissing(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            try {
                if (isLocked(channel)) {
                    HELD_HERE.add(file);
                    return Optional.of(new ProcessLock(file, channel));
                }
            } catch (IOException failure) {
                channel.close();
                throw failure;
            }
            channel.close();
            return Optional.empty();
        }
    }

    /**
     * Takes the lock, waiting for whoever holds it. Blocking.
     *
     * @return empty when it was held all the time, or the thread was interrupted
     * @throws IOException when the lock file can't be made or the file system knows no locks
     */
    public static Optional<ProcessLock> take(Path lockFile, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<ProcessLock> lock = tryTake(lockFile);
        while (lock.isEmpty() && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(RETRY_NANOSECONDS);
            lock = tryTake(lockFile);
        }
        return lock;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldBySameProcess) {
            return false;
        }
    }

    /** Gives the lock up. */
    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            if (HELD_HERE.remove(file)) {
                channel.close();
            }
        }
    }
}
