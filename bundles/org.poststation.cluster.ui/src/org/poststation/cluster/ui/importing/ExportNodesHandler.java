// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeExchange;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.storage.ReplacedFile;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/** Writes all nodes to a file for another console; without secrets. */
public final class ExportNodesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.export_nodes_title);
        dialog.setFileName("poststation.nodes");
        dialog.setOverwrite(true);
        String path = dialog.open();
        if (path != null) {
            Work.start(shell, Messages.export_nodes_title, progress -> {
                write(Path.of(path));
                return path;
            }, done -> {}, failure -> FailurePresenter.show(shell, Messages.export_nodes_title, failure));
        }
        return null;
    }

    private static void write(Path file) throws OperationException {
        String text = NodeExchange.write(Services.require(NodeStore.class).all());
        try (ReplacedFile replaced = ReplacedFile.begin(file, false)) {
            replaced.out().write(text.getBytes(StandardCharsets.UTF_8));
            replaced.commit();
        } catch (IOException failure) {
            throw new OperationException(new Explanation(NLS.bind(Messages.export_nodes_failed, file), List.of(),
                    Messages.export_nodes_next, failure.toString()), failure);
        }
    }
}
