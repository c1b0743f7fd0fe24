// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.ui.chart.PictureExport;
import org.poststation.ui.chart.TimeAxis;
import org.poststation.ui.chart.TimeChart;
import org.poststation.ui.chart.TimeLine;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.table.CsvExport;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.view.WorkingView;

/** What was measured on the nodes over time, several nodes in one chart. */
public final class ChartsView extends WorkingView implements ChartsPresenter.Display {

    private static final int AGAIN_MILLIS = 60_000;

    private final Clock clock = Clock.systemUTC();
    private NodeModel model;
    private ChartsPresenter presenter;
    private ChartControls controls;
    private TimeChart chart;
    private Runnable handle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(NodeModel.class);
        StatePage page = page(parent, "charts");
        presenter = new ChartsPresenter(clock, this);
        controls = new ChartControls(page.content(), this::choose);
        chart = new TimeChart(controls.content(), "charts.chart", Messages.charts_chart_name);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart.control());
        commands();
        UiUpdates updates = new UiUpdates(page.control(), this::nodes);
        handle = model.listen(updates::request);
        controls.nodes(names());
        choose();
        again(page.control());
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.on(IWorkbenchCommandConstants.FILE_REFRESH, this::choose);
        commands.tool(Icon.REFRESH, Messages.charts_refresh_tool, () -> true, this::choose);
        commands.tool(Icon.EXPORT_IMAGE, Messages.charts_picture_tool, () -> true,
                () -> PictureExport.ask(getSite().getShell(), controls.name(), chart));
        commands.tool(Icon.EXPORT_CSV, Messages.charts_csv_tool, () -> true, this::csv);
    }

    private void csv() {
        ChartTable table = new ChartTable(presenter.lines());
        CsvExport.ask(getSite().getShell(), controls.name(), table.columns(), table.rows());
    }

    private List<String> names() {
        return model.all().stream().map(NodeItem::name).toList();
    }

    private void nodes() {
        if (controls.nodes(names())) {
            choose();
        }
    }

    private void choose() {
        presenter.choose(controls.choice());
    }

    /** A minute later there is more to show. */
    private void again(Control control) {
        control.getDisplay().timerExec(AGAIN_MILLIS, () -> {
            if (!control.isDisposed()) {
                if (control.isVisible()) {
                    choose();
                }
                again(control);
            }
        });
    }

    @Override
    protected void focus() {
        controls.focus();
    }

    @Override
    public void dispose() {
        Optional.ofNullable(handle).ifPresent(Runnable::run);
        super.dispose();
    }

    @Override
    public void curves(List<TimeLine> lines, TimeAxis time, ChartChoice choice) {
        chart.show(lines, time, value -> MeasureWords.value(choice.measure(), value));
    }

    @Override
    public void read(ChartChoice choice, Instant now) {
        work(Messages.charts_reading_text, choice.read(Services.require(NodeHistory.class), now),
                lines -> presenter.read(choice, now, lines), failure -> presenter.failed(choice, failure));
    }
}
