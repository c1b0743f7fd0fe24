// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a new node from anywhere in the window. */
public final class NewNodeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            NodesView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).tasks().add();
            return null;
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
    }
}
