// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;

/** Shows a {@link ReadingView}, whose id follows the name of this class, and reads what is selected in the tree. */
public final class ReadHandler extends AbstractHandler implements IExecutableExtension {

    private String view;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object id) {
        view = (String) id;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            Readings<?> readings = ((ReadingView) page.showView(view)).readings();
            TreeNode.first(page.getSelection(DirectoryView.ID)).ifPresent(node -> readings.select(node.profile()));
            readings.read();
        } catch (PartInitException failure) {
            throw new ExecutionException(failure.getLocalizedMessage(), failure);
        }
        return null;
    }
}
