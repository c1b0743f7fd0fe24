// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.ui.view.WorkEditor;
import org.poststation.ui.work.Work;

/** The tab of a run. Closing it does not end the run; the tab comes back with the report. */
public final class RunEditor extends WorkEditor {

    static final String ID = "org.poststation.directory.ui.lifecycleRunEditor";

    private RunPage page;

    /** A tab that shows nothing yet. */
    public RunEditor() {
        super(RunInput.class);
    }

    /** Starts a run and opens its tab. */
    static void start(IWorkbenchPage window, RunningLifecycle running) {
        RunInput input = new RunInput(running);
        running.start((name, work, done, failed) -> Work.inPlace(window.getWorkbenchWindow().getShell(), name, work,
                done, failed));
        running.listen(() -> {
            if (!running.isRunning()) {
                open(window, input, ID);
            }
        });
        open(window, input, ID);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new RunPage(parent, ((RunInput) getEditorInput()).running());
    }

    @Override
    public void setFocus() {
        page.focus();
    }
}
