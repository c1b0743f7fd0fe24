// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.ui.IEditorReference;

/** An editor. */
public final class SWTBotEditor extends SWTBotWorkbenchPart<IEditorReference> {

    SWTBotEditor(IEditorReference reference) {
        super(reference);
    }

    /** Whether it has changes that are not saved. */
    public boolean isDirty() {
        return UIThreadRunnable.syncExec(() -> partReference.isDirty());
    }

    /** Saves as Ctrl+S does; returns while a dialog that it opened is still open. */
    public void save() {
        show();
        new SWTWorkbenchBot().runCommand("org.eclipse.ui.file.save");
    }

    /** Closes it; a question about unsaved changes stays open for the test to answer. */
    public void close() {
        UIThreadRunnable.asyncExec(() -> partReference.getPage().closeEditors(new IEditorReference[] {partReference},
                true));
        AbstractSWTBot.settle();
    }

    /** Closes it and gives up unsaved changes. */
    public void closeWithoutSaving() {
        UIThreadRunnable.syncExec(() -> partReference.getPage().closeEditors(new IEditorReference[] {partReference},
                false));
    }
}
