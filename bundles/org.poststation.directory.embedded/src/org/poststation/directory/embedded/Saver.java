// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.poststation.operation.OperationException;

/** Saves the content of the server shortly after each change. One save covers all changes of that short time. */
final class Saver {

    private static final int DELAY_MILLISECONDS = 150;
    private static final int RETRY_SECONDS = 5;

    private final DataFile file;
    private final Supplier<byte[]> content;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("Example directory: save").daemon().unstarted(task));
    private boolean isUnsaved;
    private boolean isScheduled;
    private OperationException failure;

    Saver(DataFile file, Supplier<byte[]> content) {
        this.file = file;
        this.content = content;
    }

    /** Something changed: it is saved within a fraction of a second. */
    synchronized void changed() {
        isUnsaved = true;
        if (!isScheduled && !later.isShutdown()) {
            isScheduled = true;
            later.schedule(this::saveInBackground, DELAY_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    /** Saves now. */
    synchronized void save() throws OperationException {
        isUnsaved = false;
        try {
            file.write(content.get());
            failure = null;
        } catch (OperationException failed) {
            isUnsaved = true;
            failure = failed;
            throw failed;
        }
    }

    /** Tries again when the last save failed, so that nobody goes on changing what can't be kept. */
    synchronized void retryAfterFailure() throws OperationException {
        if (failure != null) {
            save();
        }
    }

    /** Saves what is not saved yet and ends. */
    synchronized void close() throws OperationException {
        later.shutdownNow();
        if (isUnsaved) {
            save();
        }
    }

    /** Ends without saving. */
    void discard() {
        later.shutdownNow();
    }

    private synchronized void saveInBackground() {
        isScheduled = false;
        try {
            if (isUnsaved && !later.isShutdown()) {
                save();
            }
        } catch (OperationException keptInFailure) {
            later.schedule(this::saveInBackground, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }
}
