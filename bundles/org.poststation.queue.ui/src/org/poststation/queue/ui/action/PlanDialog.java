// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.PlannedCommand;
import org.poststation.queue.action.QueuePlan;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.messages.MessageColumns;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.dialog.TypedCount;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;

/**
 * Shows what is going to be touched and by which commands, and asks. Ids: {@code action.text},
 * {@code action.plan.table},
 * {@code action.commands}, {@code confirm.count}, {@code action.cancel}, {@code action.apply}.
 */
final class PlanDialog extends SizedDialog {

    private static final Point SIZE = new Point(940, 560);
    private static final int COMMANDS_HEIGHT = 84;

    private final Planned planned;
    private boolean isTyping;

    /**
     * What is going to be done.
     *
     * @param plan to which messages
     * @param commands by what
     * @param limit from how many messages on the number is to be typed
     */
    record Planned(QueuePlan plan, List<PlannedCommand> commands, ConfirmationLimit limit) {}

    PlanDialog(Shell parent, Planned planned) {
        super(parent, ActionWords.title(planned.plan().command()), SIZE);
        this.planned = planned;
    }

    @Override
    protected void fill(Composite area) {
        List<QueuedMessage> messages = planned.plan().messages();
        sentence(area, "action.text", ActionWords.text(planned.plan().command()));
        Instant now = Instant.now();
        VirtualTable<QueuedMessage> table = new VirtualTable<>(area, new VirtualTable.Spec<>("action.plan",
                Messages.messages_title, MessageColumns.all(() -> now), message -> message, "",
                new DialogSettings("plan")));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.show(Rows.of(messages));
        new Label(area, SWT.NONE).setText(Messages.action_commands_label);
        Text commands = lines(area, "action.commands", Messages.action_commands_label);
        commands.setText(PlanText.of(planned.commands()));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, COMMANDS_HEIGHT)
                .applyTo(commands.getParent());
        if (messages.size() >= planned.limit().messages()) {
            isTyping = true;
            new TypedCount(area, messages.size(), isTyped -> getButton(OK).setEnabled(isTyped));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "action.cancel");
        button(parent, OK, ActionWords.button(planned.plan().command(), planned.plan().messages().size()),
                "action.apply").setEnabled(!isTyping);
        preferred(cancel);
    }
}
