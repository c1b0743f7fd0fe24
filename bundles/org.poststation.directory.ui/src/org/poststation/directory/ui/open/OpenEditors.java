// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.ui.edit.ObjectEditor;
import org.poststation.directory.ui.edit.ObjectEditorInput;

/** The editors of mail objects that are open. */
public final class OpenEditors {

    private OpenEditors() {}

    /** Closes the editors of objects that a plan deleted; what is typed in them is of no use any more. */
    public static void close(IWorkbenchPage page, String profile, ChangeReport report) {
        List<IEditorReference> stale = of(page, profile, report, DeleteEntry.class);
        if (!stale.isEmpty()) {
            page.closeEditors(stale.toArray(IEditorReference[]::new), false);
        }
    }

    /** Reads objects again that a plan changed and that are shown; what is typed stays. */
    public static void refresh(IWorkbenchPage page, String profile, ChangeReport report) {
        for (IEditorReference reference : of(page, profile, report, ModifyEntry.class)) {
            if (reference.getEditor(false) instanceof ObjectEditor editor) {
                editor.refresh();
            }
        }
    }

    private static List<IEditorReference> of(IWorkbenchPage page, String profile, ChangeReport report,
            Class<? extends DirectoryChange> type) {
        Set<String> entries = report.results().stream().filter(Done.class::isInstance)
                .map(result -> result.planned().change()).filter(type::isInstance)
                .map(change -> change.dn().toString()).collect(Collectors.toSet());
        List<IEditorReference> found = new ArrayList<>();
        for (IEditorReference editor : page.getEditorReferences()) {
            if (input(editor) instanceof ObjectEditorInput input && input.profile().equals(profile)
                    && entries.contains(input.dn())) {
                found.add(editor);
            }
        }
        return found;
    }

    private static Object input(IEditorReference editor) {
        try {
            return editor.getEditorInput();
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG);
            return null;
        }
    }
}
