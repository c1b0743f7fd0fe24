// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.QueueTableView;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** The queues of all nodes: how much is in each, since when, and what came and went. */
public final class QueuesView extends QueueTableView<OverviewRow> {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.queues";

    private OverviewPresenter presenter;

    @Override
    protected Kind<OverviewRow> kind() {
        return new Kind<>("queues", Messages.overview_title, OverviewColumns.all(() -> model().picture().seen()
                .map(seen -> seen.snapshot().taken()).orElseGet(Instant::now)), OverviewRow::identity, "",
                () -> Messages.overview_export_name);
    }

    @Override
    protected void begin(Composite over, Composite under) {
        presenter = new OverviewPresenter(model()::picture, states(), new OverviewPresenter.Display() {
            @Override
            public void state(ViewState state) {
                page().show(state);
            }

            @Override
            public void rows(Rows<OverviewRow> rows) {
                table().show(rows);
            }
        });
        table().onOpen(() -> table().first().ifPresent(row -> open(row.scope())));
    }

    @Override
    protected Supplier<List<QueuedMessage>> chosen() {
        return messagesOf(OverviewRow::scope);
    }

    @Override
    protected void refresh() {
        presenter.refresh();
    }
}
