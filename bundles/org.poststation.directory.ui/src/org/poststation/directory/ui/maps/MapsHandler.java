// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.maps;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;

/** Opens the window for the maps of the directory that is selected in the tree. */
public final class MapsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Shell shell = HandlerUtil.getActiveShell(event);
        Optional<TreeNode> node = TreeNode.first(page.getSelection(DirectoryView.ID));
        node.ifPresent(selected -> new MapsDialog(shell, Access.to(selected.profile(), shell.getDisplay())).open());
        return null;
    }
}
