// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.poststation.directory.ui.view.DirectoryActions;

/** Opens the example directory and shows its accounts. */
public final class OpenExampleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        DirectoryActions.openExample();
        return null;
    }
}
