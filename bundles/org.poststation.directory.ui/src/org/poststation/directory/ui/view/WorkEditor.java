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

/**
 * The tab of one piece of work. Closing it does not end the work; the tab comes back with the report.
 *
 * @param <W> what it shows
 */
public abstract class WorkEditor<W extends RunningWork<?>> extends EditorPart {

    private final Class<W> shown;
    private W running;

    /**
     * A tab.
     *
     * @param shown what it can show
     */
    protected WorkEditor(Class<W> shown) {
        this.shown = shown;
    }

    /**
     * Starts some work and opens its tab; what goes wrong with that is shown.
     *
     * @param id of the editor
     */
    public static void start(IWorkbenchPage window, RunningWork<?> running, String id) {
        WorkInput input = new WorkInput(running);
        running.start(window.getWorkbenchWindow().getShell());
        running.listen(() -> {
            if (!running.isRunning()) {
                open(window, input, id);
            }
        });
        open(window, input, id);
    }

    /** The work. */
    protected final W running() {
        return running;
    }

    private static void open(IWorkbenchPage window, WorkInput input, String id) {
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
        if (!(input instanceof WorkInput(RunningWork<?> work) && shown.isInstance(work))) {
            throw new PartInitException(String.valueOf(input));
        }
        running = shown.cast(work);
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
