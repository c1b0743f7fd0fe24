// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.action;

import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.queue.action.MessageResult;
import org.poststation.queue.action.QueueChange;
import org.poststation.queue.action.QueueCommand;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.messages.MessageColumns;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;

/**
 * Tells what became of each message. Ids: {@code result.text}, {@code result.table}, {@code result.close}.
 */
final class ResultDialog extends SizedDialog {

    private static final Point SIZE = new Point(900, 460);

    private final QueueChange change;

    ResultDialog(Shell parent, QueueCommand command, QueueChange change) {
        super(parent, ActionWords.title(command), SIZE);
        this.change = change;
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "result.text", ResultText.of(change));
        VirtualTable<MessageResult> table = new VirtualTable<>(area, new VirtualTable.Spec<>("result",
                Messages.result_table_title, columns(), result -> result.message(), "", new DialogSettings("result")));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.show(Rows.of(change.results()));
    }

    private static List<Column<MessageResult>> columns() {
        return List.of(
                Column.<MessageResult>words("outcome", Messages.result_column_outcome, 170,
                        result -> ActionWords.of(result.outcome())).withIcon(
                                result -> ActionWords
                                        .icon(result.outcome())),
                Column.words("node", Messages.log_column_node, 90, result -> result.message().place().node()),
                Column.words("id", Messages.log_column_id, 120, result -> result.message().id()),
                Column.<MessageResult>words("sender", Messages.log_column_sender, 150,
                        result -> MessageColumns.sender(result.message())).stretching(),
                Column.<MessageResult>words("recipients", Messages.queue_column_recipients, 150,
                        result -> MessageColumns.recipients(result.message())).stretching(),
                Column.<MessageResult>words("said", Messages.result_column_said, 180, MessageResult::said)
                        .stretching());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        preferred(button(parent, OK, ButtonLabels.CLOSE, "result.close"));
    }
}
