// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.work;

import org.eclipse.core.runtime.IProgressMonitor;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Progress;

/** Shows the progress of an operation in a monitor. */
final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;
    private final Cancellation cancellation;
    private long shown;

    MonitorProgress(IProgressMonitor monitor, Cancellation cancellation) {
        this.monitor = monitor;
        this.cancellation = cancellation;
    }

    @Override
    public synchronized void begin(String step, long total) {
        boolean known = total > 0 && total <= Integer.MAX_VALUE;
        monitor.beginTask(step, known ? (int) total : IProgressMonitor.UNKNOWN);
        shown = 0;
    }

    @Override
    public synchronized void done(long units) {
        monitor.worked((int) Math.min(Integer.MAX_VALUE, Math.max(0, units - shown)));
        shown = units;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }
}
