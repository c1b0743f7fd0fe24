// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import org.eclipse.swt.widgets.Shell;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/** Switches the watch from the window. */
public final class WatchSwitch {

    private WatchSwitch() {}

    /** Whether nodes are watched. */
    public static boolean isOn() {
        return watching().preferences().isOn();
    }

    /** Watches all nodes from now on, or none; returns at once. UI thread only. */
    public static void turn(Shell shell, boolean isOn) {
        NodeWatching watching = watching();
        Work.inPlace(shell, Messages.watch_toggle_job, progress -> {
            watching.choose(watching.preferences().switched(isOn));
            return isOn;
        }, done -> {}, failure -> {
            watching.changed();
            FailurePresenter.show(shell, Messages.watch_toggle_job, failure);
        });
    }

    private static NodeWatching watching() {
        return Services.require(NodeWatching.class);
    }
}
