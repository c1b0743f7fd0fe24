// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.groups;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Operation;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.QueueTableView;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** What waits, put together by domain, reason, sender or node: how much, since when and why. */
public final class GroupsView extends QueueTableView<GroupRow> {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.groups";

    /** The least; without one a long sentence would want a line as long as itself. */
    private static final int ANSWER_WIDTH = 200;
    private static final int ANSWER_HEIGHT = 58;
    private static final int LONGEST_ANSWER = 2000;

    private GroupsPresenter presenter;
    private Text answer;

    @Override
    protected Kind<GroupRow> kind() {
        return new Kind<>("groups", Messages.groups_title, GroupColumns.all(), GroupRow::scope, "",
                () -> Messages.groups_export_name);
    }

    @Override
    protected void begin(Composite over, Composite under) {
        answer = PaddedText.in(under, SWT.READ_ONLY | SWT.WRAP);
        WidgetKeys.name(answer, "groups.answer", Messages.groups_answer_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(ANSWER_WIDTH, ANSWER_HEIGHT).applyTo(answer.getParent());
        presenter = new GroupsPresenter(model()::picture, states(), new Screen());
        chooser(table().tools());
        presenter.select(table().first());
        table().onOpen(() -> table().first().ifPresent(row -> open(row.scope())));
    }

    private void chooser(Composite tools) {
        new Label(tools, SWT.NONE).setText(Messages.groups_by_label);
        Combo by = new Combo(tools, SWT.DROP_DOWN | SWT.READ_ONLY);
        by.setItems(Messages.groups_domain_choice, Messages.groups_reason_choice, Messages.groups_sender_choice,
                Messages.groups_node_choice);
        by.select(0);
        WidgetKeys.name(by, "groups.by", Messages.groups_by_label);
        by.addSelectionListener(SelectionListener
                .widgetSelectedAdapter(event -> presenter.by(GroupKey.values()[by.getSelectionIndex()])));
    }

    @Override
    protected Supplier<List<QueuedMessage>> chosen() {
        return messagesOf(GroupRow::scope);
    }

    @Override
    protected void selected() {
        super.selected();
        presenter.select(table().first());
    }

    @Override
    protected void refresh() {
        presenter.refresh();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements GroupsPresenter.Display {

        @Override
        public void state(ViewState state) {
            page().show(state);
        }

        @Override
        public void rows(Rows<GroupRow> rows) {
            table().show(rows);
        }

        @Override
        public void answer(String text) {
            answer.setText(VisibleText.of(text, LONGEST_ANSWER));
        }

        @Override
        public void group(Operation<List<GroupRow>> work, Consumer<List<GroupRow>> done) {
            Work.inPlace(page().control(), Messages.groups_job, work, done,
                    failure -> FailurePresenter.show(getSite().getShell(), Messages.groups_job, failure));
        }
    }
}
