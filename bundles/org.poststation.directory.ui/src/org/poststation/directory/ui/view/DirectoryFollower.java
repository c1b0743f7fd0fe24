// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.ui.service.Services;
import org.poststation.ui.view.UiUpdates;

/** What a view of one whole directory is told of the tree and of the model. */
public interface DirectoryFollower {

    /** A directory is selected in the tree. */
    void select(String profile);

    /** These are the directories there are now. */
    void known(List<String> profiles);

    /** This console changed something in a directory. */
    void changed(String profile);

    /**
     * Tells a follower how things are and from then on of what happens, on the UI thread.
     *
     * @param control it is told nothing any more when this is disposed
     * @return ends it
     */
    static Runnable follow(IWorkbenchPage page, Control control, DirectoryFollower follower) {
        DirectoryModel model = Services.require(DirectoryModel.class);
        Runnable applied = model.onApplied(profile -> control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                follower.changed(profile);
            }
        }));
        Runnable known = () -> follower.known(model.all().stream().map(DirectoryState::profile).toList());
        UiUpdates updates = new UiUpdates(control, known);
        Runnable listening = model.listen(changed -> updates.request());
        known.run();
        ISelectionListener tree = (part, selection) -> TreeNode.first(selection)
                .ifPresent(node -> follower.select(node.profile()));
        page.addSelectionListener(DirectoryView.ID, tree);
        tree.selectionChanged(null, page.getSelection(DirectoryView.ID));
        return () -> {
            applied.run();
            listening.run();
            page.removeSelectionListener(DirectoryView.ID, tree);
        };
    }
}
