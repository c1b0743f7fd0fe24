// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.ui.compare.CompareView;
import org.poststation.cluster.ui.details.NodeDetailsView;
import org.poststation.cluster.ui.edit.NodeWizard;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.login.NodeAnswering;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.ui.dialog.CountConfirmation;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/**
 * What can be done with nodes from the window. UI thread only.
 *
 * @param site where it is done
 * @param answering looks at one node
 */
record NodeTasks(IWorkbenchPartSite site, NodeAnswering answering) {

    /** The command that answers what a login asks. */
    static final String LOGIN = "org.poststation.cluster.ui.login";

    /** The command that shows where nodes differ. */
    static final String COMPARE = "org.poststation.cluster.ui.compareNodes";

    /** Asks for a new node and looks at it. */
    void add() {
        NodeWizard.fresh().open(site.getShell()).ifPresent(this::look);
    }

    /** Changes how a node is reached, and looks at it. */
    void edit(NodeProfile node) {
        NodeWizard.edit(node).open(site.getShell()).ifPresent(this::look);
    }

    private void look(NodeProfile node) {
        answering.model().find(node.name()).ifPresent(answering::answerAndLook);
    }

    /** Asks, then removes nodes with their secrets. */
    void remove(List<NodeProfile> nodes) {
        String title = Messages.remove_dialog_title;
        boolean isOne = nodes.size() == 1;
        CountConfirmation.Question question = new CountConfirmation.Question(title, isOne
                ? NLS.bind(Messages.remove_one_text, nodes.getFirst().name())
                : NLS.bind(Messages.remove_many_text, nodes.size()),
                isOne ? Messages.remove_one_button : NLS.bind(Messages.remove_many_button, nodes.size()));
        if (CountConfirmation.ask(site.getShell(), question, nodes.size())) {
            Work.start(site.getShell(), title, progress -> {
                for (NodeProfile node : nodes) {
                    for (String key : node.secretKeys()) {
                        Services.require(SecretStore.class).forget(key);
                    }
                    Services.require(NodeStore.class).remove(node.name());
                    Services.require(NodeHistory.class).forget(node.name());
                }
                return nodes.size();
            }, done -> {}, failure -> FailurePresenter.show(site.getShell(), title, failure));
        }
    }

    /** Shows everything that the selected node says. */
    void showDetails() {
        try {
            site.getPage().showView(NodeDetailsView.ID);
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    /** Asks with what one or two nodes are compared, and shows where they differ. */
    void compare(List<NodeProfile> nodes) {
        try {
            CompareView.compare(site.getPage(), nodes.stream().map(NodeProfile::name).toList());
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
