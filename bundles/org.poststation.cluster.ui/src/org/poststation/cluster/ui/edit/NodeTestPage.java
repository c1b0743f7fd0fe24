// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.login.NodeAnswers;
import org.poststation.cluster.ui.login.NodeQuestion;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.ui.failure.FailureText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Tries the way to the node step by step, and asks what a login asks. */
final class NodeTestPage extends WizardPage {

    private final NodeWizard wizard;
    private Button button;
    private TestTable table;
    private Composite failure;
    private Job running;

    NodeTestPage(NodeWizard wizard) {
        super("test");
        this.wizard = wizard;
        setTitle(Messages.wizard_nodetest_title);
        setDescription(Messages.wizard_nodetest_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(8, 8).applyTo(page);
        button = new Button(page, SWT.PUSH);
        button.setText(Messages.test_node_button);
        WidgetKeys.key(button, "node.test");
        GridDataFactory.swtDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> startOrCancel()));
        table = new TestTable(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table.control());
        failure = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(failure);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(failure);
        setControl(page);
    }

    private void startOrCancel() {
        if (running == null) {
            start();
        } else {
            running.cancel();
        }
    }

    private void start() {
        NodeProfile node = wizard.draft().toProfile();
        button.setText(Messages.test_cancel_button);
        button.requestLayout();
        setErrorMessage(null);
        setMessage(NLS.bind(Messages.test_node_job, node.name()));
        table.show(List.of());
        explain(Optional.empty());
        running = Work.inPlace(button, NLS.bind(Messages.test_node_job, node.name()),
                new NodeTest(node, wizard.logins(node)), steps -> tested(node, steps), this::failed);
    }

    private void tested(NodeProfile node, List<TestStep> steps) {
        ended();
        table.show(steps);
        Optional<OperationException> why = steps.getLast().failure();
        explain(why);
        boolean isGood = steps.stream().allMatch(TestStep::isGood);
        setMessage(isGood ? Messages.test_node_good : null);
        setErrorMessage(isGood ? null : Messages.test_node_bad);
        Optional<NodeQuestion> question = why.flatMap(cause -> NodeQuestion.of(node, cause));
        if (question.isPresent() && new NodeAnswers(getShell(), wizard.logins(node)).answer(question.get())) {
            start();
        }
    }

    private void failed(OperationException cause) {
        ended();
        explain(Optional.of(cause).filter(why -> !(why instanceof OperationCancelledException)));
    }

    private void ended() {
        running = null;
        setMessage(null);
        button.setText(Messages.test_node_button);
        button.requestLayout();
    }

    private void explain(Optional<OperationException> why) {
        for (var child : failure.getChildren()) {
            child.dispose();
        }
        why.ifPresent(cause -> GridDataFactory.fillDefaults().grab(true, true)
                .applyTo(new FailureText(failure, "node.failure", cause.explanation(), () -> {}).control()));
        failure.requestLayout();
    }

    @Override
    public void dispose() {
        if (running != null) {
            running.cancel();
        }
        super.dispose();
    }
}
