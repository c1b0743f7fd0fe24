// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.work.Work;

/** The tab of a run. Closing it does not end the run; the tab comes back with the report. */
public final class RunEditor extends EditorPart {

    static final String ID = "org.poststation.directory.ui.lifecycleRunEditor";

    private RunPage page;

    /** Starts a run and opens its tab. */
    static void start(IWorkbenchPage window, RunningLifecycle running) {
        RunInput input = new RunInput(running);
        running.start((name, work, done, failed) -> Work.inPlace(window.getWorkbenchWindow().getShell(), name, work,
                done, failed));
        running.listen(() -> {
            if (!running.isRunning()) {
                open(window, input);
            }
        });
        open(window, input);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof RunInput)) {
            throw new PartInitException(String.valueOf(input));
        }
        setSite(site);
        setInput(input);
        setPartName(VisibleText.of(input.getName()));
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new RunPage(parent, ((RunInput) getEditorInput()).running());
    }

    @Override
    public void setFocus() {
        page.focus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a run is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("the table exports its rows");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    private static void open(IWorkbenchPage window, RunInput input) {
        try {
            if (window.findEditor(input) == null) {
                window.openEditor(input, ID);
            }
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
