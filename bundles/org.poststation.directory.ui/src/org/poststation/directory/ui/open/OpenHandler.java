// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.directory.ui.edit.ObjectEditorInput;
import org.poststation.directory.ui.internal.Messages;

/** Opens the selected objects in their editors; asks before very many. */
public final class OpenHandler extends AbstractHandler {

    private static final int MANY = 10;

    @Override
    public Object execute(ExecutionEvent event) {
        List<SelectedObject> selected = SelectedObject.of(HandlerUtil.getCurrentSelection(event));
        boolean wanted = selected.size() <= MANY || MessageDialog.openQuestion(HandlerUtil.getActiveShell(event),
                Messages.open_many_title, NLS.bind(Messages.open_many_question, selected.size()));
        if (wanted) {
            IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
            selected.forEach(object -> open(page, object.input()));
        }
        return null;
    }

    /** Opens the editor of an object, or brings it to the front. */
    public static void open(IWorkbenchPage page, ObjectEditorInput input) {
        try {
            page.openEditor(input, input.editorId());
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
