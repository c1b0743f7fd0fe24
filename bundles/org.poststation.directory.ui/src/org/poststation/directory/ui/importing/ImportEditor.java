// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

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

/** The tab of an import. Closing it does not end the import; the tab comes back with the report. */
public final class ImportEditor extends EditorPart {

    static final String ID = "org.poststation.directory.ui.importEditor";

    private ImportPage page;

    /** Starts an import and opens its tab. */
    static void start(IWorkbenchPage window, RunningImport running) {
        ImportInput input = new ImportInput(running);
        running.start((name, work, done, failed) -> Work.inPlace(window.getWorkbenchWindow().getShell(), name, work,
                done, failed));
        running.listen(() -> {
            if (!(running.state() instanceof ImportState.Running)) {
                open(window, input);
            }
        });
        open(window, input);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ImportInput)) {
            throw new PartInitException(String.valueOf(input));
        }
        setSite(site);
        setInput(input);
        setPartName(VisibleText.of(input.getName()));
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new ImportPage(parent, ((ImportInput) getEditorInput()).running(), getSite().getPage());
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
        throw new UnsupportedOperationException("an import is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("the page saves the report");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    private static void open(IWorkbenchPage window, ImportInput input) {
        try {
            if (window.findEditor(input) == null) {
                window.openEditor(input, ID);
            }
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
