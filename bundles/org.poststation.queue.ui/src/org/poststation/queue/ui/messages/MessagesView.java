// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.QueueTableView;
import org.poststation.queue.ui.message.MessageView;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.FileExport;

/** The messages that wait on all nodes, those that were opened elsewhere, or those that pass the filters. */
public final class MessagesView extends QueueTableView<QueuedMessage> {

    /** Id of the view. */
    public static final String ID = MESSAGES;

    private MessagesPresenter presenter;
    private FilterBar bar;

    @Override
    protected Kind<QueuedMessage> kind() {
        return new Kind<>("messages", Messages.messages_title, MessageColumns.all(() -> model().picture().seen()
                .map(seen -> seen.snapshot().taken()).orElseGet(Instant::now)), MessagesView::identity, "",
                () -> Messages.messages_export_name);
    }

    /** An id may be used again for another message, and moves with its message from queue to queue. */
    private static Object identity(QueuedMessage message) {
        return List.of(message.place().node(), message.place().mta(), message.place().instance(), message.id(),
                message.arrivalSeconds());
    }

    @Override
    protected void begin(Composite over, Composite under) {
        presenter = new MessagesPresenter(model()::picture, model()::scope, states(), new Screen());
        bar = new FilterBar(over, presenter::filter, () -> model().scope(new Scope.Everything()));
        bar.show(model().scope());
        table().onOpen(() -> table().first().ifPresent(message -> {
            model().open(Optional.of(message));
            show(MessageView.ID);
        }));
    }

    @Override
    protected void add(ViewCommands to) {
        to.tool(Icon.ENTRY, Messages.messages_json_tool, () -> true, () -> {
            Rows<QueuedMessage> rows = table().shownRows();
            FileExport.ask(getSite().getShell(), Messages.messages_json_title, Messages.messages_export_name + ".json",
                    out -> JsonExport.write(out, rows));
        });
    }

    @Override
    protected Supplier<List<QueuedMessage>> chosen() {
        Rows<QueuedMessage> rows = table().selection();
        return () -> rows.stream().toList();
    }

    @Override
    protected void refresh() {
        presenter.refresh();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements MessagesPresenter.Display {

        @Override
        public void state(ViewState state) {
            page().show(state);
        }

        @Override
        public void rows(Rows<QueuedMessage> rows) {
            table().show(rows);
        }

        @Override
        public void only(Predicate<QueuedMessage> wanted) {
            table().scope(wanted);
        }

        @Override
        public void scope(Scope scope) {
            bar.show(scope);
        }
    }
}
