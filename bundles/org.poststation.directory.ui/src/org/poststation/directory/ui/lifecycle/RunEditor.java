// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.ui.view.WorkEditor;

/** The tab of a run. Closing it does not end the run; the tab comes back with the report. */
public final class RunEditor extends WorkEditor<RunningLifecycle> {

    static final String ID = "org.poststation.directory.ui.lifecycleRunEditor";

    private RunPage page;

    /** A tab that shows nothing yet. */
    public RunEditor() {
        super(RunningLifecycle.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new RunPage(parent, running());
    }

    @Override
    public void setFocus() {
        page.focus();
    }
}
