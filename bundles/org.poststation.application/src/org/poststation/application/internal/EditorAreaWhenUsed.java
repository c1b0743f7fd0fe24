// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Gives the room of the editors to the tables while no editor is open. */
final class EditorAreaWhenUsed implements IPartListener2 {

    private EditorAreaWhenUsed() {}

    static void install(IWorkbenchWindow window) {
        window.getPartService().addPartListener(new EditorAreaWhenUsed());
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            page.setEditorAreaVisible(page.getEditorReferences().length > 0);
        }
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference && !part.getPage().isEditorAreaVisible()) {
            part.getPage().setEditorAreaVisible(true);
        }
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference && part.getPage().getEditorReferences().length == 0) {
            part.getPage().setEditorAreaVisible(false);
        }
    }
}
