// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;

/** Shows the lifecycle view and looks at the directory that is selected in the tree. */
public final class LifecycleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            LifecycleView view = (LifecycleView) page.showView(LifecycleView.ID);
            TreeNode.first(page.getSelection(DirectoryView.ID)).ifPresent(node -> view.show(node.profile()));
            view.look();
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getLocalizedMessage(), failure);
        }
        return null;
    }
}
