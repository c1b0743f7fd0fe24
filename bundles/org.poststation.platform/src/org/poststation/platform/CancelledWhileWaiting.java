// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** A job that is cancelled before its turn comes never runs, but somebody waits for its end. */
final class CancelledWhileWaiting extends JobChangeAdapter {

    private final Runnable end;
    private boolean hasRun;

    CancelledWhileWaiting(Runnable end) {
        this.end = end;
    }

    @Override
    public synchronized void running(IJobChangeEvent event) {
        hasRun = true;
    }

    @Override
    public void done(IJobChangeEvent event) {
        boolean neverRan;
        synchronized (this) {
            neverRan = !hasRun;
        }
        if (neverRan && event.getResult().getSeverity() == IStatus.CANCEL) {
            end.run();
        }
    }
}
