// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.ui.text.VisibleText;

/** The tab of one piece of work. Closing it does not end the work; the tab comes back with the report. */
public abstract class WorkEditor extends EditorPart {

    private final Class<? extends IEditorInput> shown;

    /**
     * A tab.
     *
     * @param shown what it can show
     */
    protected WorkEditor(Class<? extends IEditorInput> shown) {
        this.shown = shown;
    }

    /** Opens the tab of some work, unless it is open; what goes wrong is shown. */
    protected static void open(IWorkbenchPage window, IEditorInput input, String id) {
        try {
            if (window.findEditor(input) == null) {
                window.openEditor(input, id);
            }
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public final void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!shown.isInstance(input)) {
            throw new PartInitException(String.valueOf(input));
        }
        setSite(site);
        setInput(input);
        setPartName(VisibleText.of(input.getName()));
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("work is never dirty");
    }

    @Override
    public final void doSaveAs() {
        throw new UnsupportedOperationException("the page exports what it shows");
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }
}
