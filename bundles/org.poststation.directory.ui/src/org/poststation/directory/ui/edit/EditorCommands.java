// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.poststation.ui.form.TextUndo;

/** The commands of the platform that an editor answers while it is active. */
final class EditorCommands {

    private EditorCommands() {}

    static void install(IEditorSite site, EditorPage page) {
        on(site, IWorkbenchCommandConstants.FILE_REVERT, page::revert);
        on(site, IWorkbenchCommandConstants.FILE_REFRESH, page::refresh);
        on(site, IWorkbenchCommandConstants.FILE_RENAME, page::rename);
        on(site, IWorkbenchCommandConstants.EDIT_UNDO,
                () -> TextUndo.undo(site.getShell().getDisplay().getFocusControl()));
        on(site, IWorkbenchCommandConstants.EDIT_REDO,
                () -> TextUndo.redo(site.getShell().getDisplay().getFocusControl()));
    }

    private static void on(IEditorSite site, String command, Runnable action) {
        site.getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }
}
