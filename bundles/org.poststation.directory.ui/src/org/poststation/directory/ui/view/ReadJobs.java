// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.work.Work;

/**
 * The readings of whole directories that are under way for a view, one for each directory. UI thread only.
 *
 * @param <R> what a reading finds
 */
public final class ReadJobs<R> {

    private final Map<String, Job> running = new HashMap<>();

    /**
     * Is told of a reading, on the UI thread.
     *
     * @param <R> what it finds
     */
    public interface Reader<R> {
        /** It has read so many entries. */
        void reading(String profile, long count);

        /** It came to its end. */
        void done(String profile, R result);

        /** It did not. */
        void failed(String profile, OperationException failure);
    }

    /**
     * Starts a reading; returns at once.
     *
     * @param control of the view
     * @param name what is being done, for the Progress view
     */
    public void start(Control control, String profile, String name, Operation<R> operation, Reader<R> reader) {
        AtomicLong read = new AtomicLong();
        UiUpdates updates = new UiUpdates(control, () -> reader.reading(profile, read.get()));
        Job job = Work.inPlace(control, name, progress -> operation.run(counting(progress, read, updates)),
                result -> {
                    running.remove(profile);
                    reader.done(profile, result);
                }, failure -> {
                    running.remove(profile);
                    reader.failed(profile, failure);
                });
        running.put(profile, job);
    }

    /** Ends the reading of a directory, when there is one. */
    public void cancel(String profile) {
        Job job = running.get(profile);
        if (job != null) {
            job.cancel();
        }
    }

    private static Progress counting(Progress progress, AtomicLong read, UiUpdates updates) {
        return new Progress() {
            @Override
            public void begin(String step, long total) {
                progress.begin(step, total);
            }

            @Override
            public void done(long units) {
                read.set(Math.max(units, read.get()));
                updates.request();
                progress.done(units);
            }

            @Override
            public Cancellation cancellation() {
                return progress.cancellation();
            }
        };
    }
}
