// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.importing;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.nodes.NodesView;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/** Takes nodes over from a file after they were shown. */
public final class ImportNodesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        ImportDialog dialog = new ImportDialog(shell);
        if (dialog.open() == Window.OK) {
            List<NodeProfile> nodes = dialog.chosen();
            Work.start(shell, Messages.import_dialog_title, progress -> {
                for (NodeProfile node : nodes) {
                    // no file from elsewhere decides to which host a kept secret is sent
                    for (String key : node.secretKeys()) {
                        Services.require(SecretStore.class).forget(key);
                    }
                    Services.require(NodeStore.class).save(node);
                }
                return nodes.size();
            }, done -> look(event, nodes),
                    failure -> FailurePresenter.show(shell, Messages.import_dialog_title, failure));
        }
        return null;
    }

    private static void look(ExecutionEvent event, List<NodeProfile> nodes) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        if (page.findView(NodesView.ID) instanceof NodesView view) {
            view.look(nodes);
        }
    }
}
