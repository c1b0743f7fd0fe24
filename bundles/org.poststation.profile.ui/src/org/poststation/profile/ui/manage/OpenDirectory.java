// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Opens and selects the directory of a profile by a command, so that the profiles need not know the directory's
 * views.
 */
public final class OpenDirectory {

    static final String COMMAND = "org.poststation.directory.ui.openDirectory";
    static final String PARAMETER = "org.poststation.directory.ui.openDirectory.profile";

    private OpenDirectory() {}

    /** Opens the directory of the profile; does nothing in a console without the directory's views. */
    public static void open(String profileName) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
        if (!command.isDefined()) {
            return;
        }
        ParameterizedCommand call = ParameterizedCommand.generateCommand(command, Map.of(PARAMETER, profileName));
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(call, null);
        } catch (CommandException failure) {
            StatusManager.getManager().handle(Status.error(failure.getLocalizedMessage(), failure),
                    StatusManager.SHOW);
        }
    }
}
