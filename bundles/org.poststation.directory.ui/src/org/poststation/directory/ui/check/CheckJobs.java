// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.UiUpdates;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;
import org.poststation.ui.work.Work;

/** The checks that are under way, one for each directory. UI thread only. */
final class CheckJobs {

    private final Map<String, Job> running = new HashMap<>();

    void start(Control control, String profile, ConsistencyPresenter presenter) {
        Access access = Access.to(profile, control.getDisplay());
        AtomicLong read = new AtomicLong();
        UiUpdates updates = new UiUpdates(control, () -> presenter.reading(profile, read.get()));
        Job job = Work.inPlace(control, NLS.bind(Messages.consistency_job, profile),
                progress -> new CheckOperation(access.open(progress.cancellation()), CheckRules.all())
                        .run(counting(progress, read, updates)),
                result -> {
                    running.remove(profile);
                    presenter.done(profile, result);
                }, failure -> {
                    running.remove(profile);
                    presenter.failed(profile, failure);
                });
        running.put(profile, job);
    }

    void cancel(String profile) {
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
