// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.ui.view.WorkEditor;
import org.poststation.ui.work.Work;

/** The tab of an import. Closing it does not end the import; the tab comes back with the report. */
public final class ImportEditor extends WorkEditor {

    static final String ID = "org.poststation.directory.ui.importEditor";

    private ImportPage page;

    /** A tab that shows nothing yet. */
    public ImportEditor() {
        super(ImportInput.class);
    }

    /** Starts an import and opens its tab. */
    static void start(IWorkbenchPage window, RunningImport running) {
        ImportInput input = new ImportInput(running);
        running.start((name, work, done, failed) -> Work.inPlace(window.getWorkbenchWindow().getShell(), name, work,
                done, failed));
        running.listen(() -> {
            if (!(running.state() instanceof ImportState.Running)) {
                open(window, input, ID);
            }
        });
        open(window, input, ID);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new ImportPage(parent, ((ImportInput) getEditorInput()).running(), getSite().getPage());
    }

    @Override
    public void setFocus() {
        page.focus();
    }
}
