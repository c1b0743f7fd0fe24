// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.open.SelectedPlace;
import org.poststation.directory.ui.view.WorkEditor;
import org.poststation.ui.service.Services;

/** Imports a file into the directory that is selected, or into another one. */
public final class ImportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ask(window.getActivePage(), ImportDraft.of(selected(window), ""));
        return null;
    }

    /** Offers to bring entries back that were written to a file: they are added as they were. */
    public static void restore(IWorkbenchPage page, String profile, String file) {
        ask(page, new ImportDraft(profile, ImportDraft.Content.of(file, ""), ImportMode.ADD_ONLY, "", false, false));
    }

    /** Offers to go on with an import that came to no end: its file is checked again first. */
    public static void goOn(IWorkbenchPage page, String profile, UnfinishedImport begun) {
        ask(page, new ImportDraft(profile, ImportDraft.Content.of(begun.file().toString(), ""), begun.mode(),
                begun.base(), true, false));
    }

    /** Asks what to import, and starts it. */
    static void ask(IWorkbenchPage page, ImportDraft begin) {
        Shell shell = page.getWorkbenchWindow().getShell();
        List<String> profiles = Services.require(DirectoryModel.class).all().stream().map(DirectoryState::profile)
                .toList();
        if (profiles.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.import_window_title, Messages.create_no_directory);
            return;
        }
        ImportWindow.ask(shell, known(begin, profiles), profiles)
                .ifPresent(running -> WorkEditor.start(page, running, ImportEditor.ID));
    }

    /** The only directory there is needs no choice. */
    private static ImportDraft known(ImportDraft begin, List<String> profiles) {
        return begin.profile().isEmpty() && profiles.size() == 1
                ? ImportDraft.of(profiles.getFirst(), begin.content().file())
                : begin;
    }

    private static String selected(IWorkbenchWindow window) {
        return SelectedPlace.of(window.getSelectionService()).map(SelectedPlace::profile).orElse("");
    }
}
