// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ui.accounts.AccountsView;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.profile.SecretStore;
import org.poststation.ui.service.Services;

/** What can be done with a whole directory from several places. UI thread only. */
public final class DirectoryActions {

    /** Id of the command that opens the selected object. */
    public static final String OPEN = "org.poststation.directory.ui.open";

    private DirectoryActions() {}

    /**
     * Shows the views, connects the directory and selects it. The table is made, shown and filled in events of their
     * own: all at once would keep the window from answering. A dialog that came meanwhile keeps the keyboard.
     */
    public static void open(String profile) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            DirectoryView tree = (DirectoryView) page.showView(DirectoryView.ID);
            connect(profile);
            Shell window = page.getWorkbenchWindow().getShell();
            InTurn.run(window,
                    () -> page.showView(AccountsView.ID, null, IWorkbenchPage.VIEW_CREATE),
                    () -> page.showView(AccountsView.ID, null,
                            window.getDisplay().getActiveShell() == window
                                    ? IWorkbenchPage.VIEW_ACTIVATE
                                    : IWorkbenchPage.VIEW_VISIBLE),
                    () -> {
                        if (page.findView(DirectoryView.ID) == tree) {
                            tree.select(profile);
                        }
                    });
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** The same for the example directory. */
    public static void openExample() {
        open(ExampleDirectory.PROFILE_NAME);
    }

    /** Connects a directory unless it is connected, and lists it; asks for the password when none is kept. */
    public static Job connect(String profile) {
        DirectoryModel model = Services.require(DirectoryModel.class);
        return model.load(profile, new PasswordPrompt(Display.getCurrent(), Services.require(SecretStore.class)));
    }

    /** Runs a command when this console has it, with the handler that the active part gives it. */
    public static void run(String commandId) {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        if (!commands.getCommand(commandId).isEnabled()) {
            return;
        }
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(commandId, null);
        } catch (CommandException failure) {
            StatusManager.getManager().handle(Status.error(failure.getLocalizedMessage(), failure),
                    StatusManager.SHOW);
        }
    }
}
