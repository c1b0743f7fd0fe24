// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.action.PlannedCommand;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.action.QueueOperation;
import org.poststation.queue.action.QueuePlan;
import org.poststation.queue.action.QueuePreview;
import org.poststation.queue.journal.QueueJournal;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.NodeShells;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/**
 * What can be done from the window to messages that wait. UI thread only.
 *
 * @param control waits for the work
 * @param look looks at the queues again
 */
public record QueueActions(Control control, Runnable look) {

    private static final String PREFIX = "org.poststation.queue.ui.";
    private static final Map<String, QueueCommand> COMMANDS = Map.of(PREFIX + "retry", new QueueCommand.Retry(),
            PREFIX + "hold", new QueueCommand.Hold(), PREFIX + "release", new QueueCommand.Release(),
            PREFIX + "requeue", new QueueCommand.Requeue(), PREFIX + "bounce", new QueueCommand.Bounce(),
            IWorkbenchCommandConstants.EDIT_DELETE, new QueueCommand.Delete());

    /**
     * Lets a view answer the commands of this bundle.
     *
     * @param isAny whether something is selected
     * @param chosen made on the UI thread, asked by a job: the messages that are selected
     */
    public void add(ViewCommands commands, BooleanSupplier isAny, Supplier<Supplier<List<QueuedMessage>>> chosen) {
        COMMANDS.forEach((id, command) -> commands.on(id, isAny, () -> run(command, chosen.get())));
    }

    /** Finds out what it would touch and how, asks, does it, and tells what became of each message. */
    public void run(QueueCommand command, Supplier<List<QueuedMessage>> chosen) {
        Work.start(control, ActionWords.title(command), progress -> planned(command, chosen.get(), progress),
                this::ask, failure -> FailurePresenter.show(control.getShell(), ActionWords.title(command), failure));
    }

    private static PlanDialog.Planned planned(QueueCommand command, List<QueuedMessage> chosen, Progress progress)
            throws OperationException {
        QueuePlan plan = new QueuePlan(command, chosen);
        List<PlannedCommand> commands = plan.messages().isEmpty()
                ? List.of()
                : new QueuePreview(plan, access()).run(progress);
        if (commands.isEmpty()) {
            throw new OperationException(Explanation.of(plan.messages().isEmpty()
                    ? NLS.bind(Messages.action_nothing_text, ActionWords.title(command))
                    : NLS.bind(Messages.action_unable_text, ActionWords.title(command)),
                    Messages.action_nothing_next));
        }
        return new PlanDialog.Planned(plan, commands, ConfirmationLimit.of(Services.require(WorkspaceSettings.class)));
    }

    private void ask(PlanDialog.Planned planned) {
        QueueCommand command = planned.plan().command();
        if (new PlanDialog(control.getShell(), planned).open() == Window.OK) {
            Work.start(control, ActionWords.title(command),
                    new QueueOperation(planned.plan(), access(), Services.require(QueueJournal.class)),
                    change -> done(command, change), failure -> {
                        FailurePresenter.show(control.getShell(), ActionWords.title(command), failure);
                        look.run();
                    });
        }
    }

    private void done(QueueCommand command, QueueChange change) {
        look.run();
        new ResultDialog(control.getShell(), command, change).open();
    }

    private static NodeAccess access() {
        return new NodeShells();
    }
}
