// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.directory.ui.tree.TreeNode;

/** Properties of a directory in the tree: changes its connection, by the command that the profiles offer. */
public final class EditConnectionHandler extends AbstractHandler {

    private static final String COMMAND = "org.poststation.profile.ui.editProfile";

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<TreeNode> node = TreeNode.first(HandlerUtil.getCurrentSelection(event));
        Command command = HandlerUtil.getActiveWorkbenchWindow(event).getService(ICommandService.class)
                .getCommand(COMMAND);
        if (node.isPresent() && command.isDefined()) {
            ParameterizedCommand call = ParameterizedCommand.generateCommand(command,
                    Map.of(COMMAND + ".profile", node.get().profile()));
            try {
                HandlerUtil.getActiveWorkbenchWindow(event).getService(IHandlerService.class).executeCommand(call,
                        null);
            } catch (CommandException failure) {
                StatusManager.getManager().handle(Status.error(failure.getLocalizedMessage(), failure),
                        StatusManager.SHOW);
            }
        }
        return null;
    }
}
