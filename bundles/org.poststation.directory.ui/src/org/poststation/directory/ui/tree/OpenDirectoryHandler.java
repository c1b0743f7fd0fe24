// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.poststation.directory.ui.view.DirectoryActions;

/** Connects the directory of the profile that the parameter names, and shows its accounts. */
public final class OpenDirectoryHandler extends AbstractHandler {

    private static final String PROFILE = "org.poststation.directory.ui.openDirectory.profile";

    @Override
    public Object execute(ExecutionEvent event) {
        DirectoryActions.open(event.getParameter(PROFILE));
        return null;
    }
}
