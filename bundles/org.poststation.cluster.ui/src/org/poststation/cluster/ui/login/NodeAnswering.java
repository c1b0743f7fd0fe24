// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.login;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeLogins;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.work.Work;

/**
 * Looks at one node because the person wants that, and so asks what its login asks. UI thread only.
 *
 * @param control waits for the looks
 * @param model the nodes
 */
public record NodeAnswering(Control control, NodeModel model) {

    /** What the last login on a node asked; empty when it asked nothing, or a look is under way. */
    public static Optional<NodeQuestion> question(NodeItem item) {
        return item.isAsked()
                ? Optional.empty()
                : item.status().flatMap(NodeStatus::failure)
                        .flatMap(failure -> NodeQuestion.of(item.profile(), failure));
    }

    /** Asks what is to be asked and looks at the node; returns after the first answer. */
    public void answerAndLook(NodeItem item) {
        Optional<NodeQuestion> question = question(item);
        if (question.isEmpty()
                || new NodeAnswers(control.getShell(), Services.require(NodeLogins.class)).answer(question.get())) {
            look(item);
        }
    }

    /** One login may ask several things: of each host on the way its key and a password. */
    private void look(NodeItem item) {
        Work.inPlace(control, Messages.nodes_look_job, model.refresh(List.of(item.profile())), done -> model
                .find(item.name()).filter(now -> question(now).isPresent()).ifPresent(this::answerAndLook),
                failure -> FailurePresenter.show(control.getShell(), Messages.nodes_look_job, failure));
    }
}
