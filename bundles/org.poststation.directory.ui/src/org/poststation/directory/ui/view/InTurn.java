// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.Iterator;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;

/** Steps that show views, each in an event of its own, so that the window answers between them. UI thread only. */
final class InTurn {

    private final Shell window;
    private final Iterator<Step> steps;

    /** What one event does. */
    @FunctionalInterface
    interface Step {
        /** Does it; where a view can't be made, that is told and the steps after it are left out. */
        void run() throws PartInitException;
    }

    private InTurn(Shell window, Iterator<Step> steps) {
        this.window = window;
        this.steps = steps;
    }

    /** Begins with the next event, and ends early when the window is closed. */
    static void run(Shell window, Step... steps) {
        new InTurn(window, List.of(steps).iterator()).next();
    }

    private void next() {
        if (steps.hasNext()) {
            window.getDisplay().asyncExec(this::step);
        }
    }

    private void step() {
        if (window.isDisposed()) {
            return;
        }
        try {
            steps.next().run();
            next();
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
