// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.ui.chart.TimeAxis;
import org.poststation.ui.chart.TimeLine;
import org.poststation.ui.state.ViewState;

/** What the charts show. */
class ChartsPresenterTest implements ChartsPresenter.Display {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChartChoice LOAD = new ChartChoice(Measure.LOAD, ChartSpan.DAY, List.of("mx1"));
    private static final ChartChoice DISK = new ChartChoice(Measure.DISK, ChartSpan.YEAR, List.of("mx1", "mx2"));
    private static final TimeLine CURVE = new TimeLine("mx1",
            List.of(new TimeLine.Point(NOW, OptionalDouble.of(1.5))));

    private final ChartsPresenter presenter = new ChartsPresenter(Clock.fixed(NOW, ZoneOffset.UTC), this);
    private final List<ChartChoice> read = new ArrayList<>();
    private ViewState state;
    private List<TimeLine> shown = List.of();
    private TimeAxis time;

    @Test
    void whatIsChosenIsReadAndShown() {
        presenter.choose(LOAD);
        assertInstanceOf(ViewState.Loading.class, state);
        presenter.read(LOAD, NOW, new Curves(List.of(CURVE), List.of()));
        assertEquals(List.of(CURVE), shown);
        assertEquals(ChartSpan.DAY.length(), time.length());
        assertEquals("", assertInstanceOf(ViewState.Ready.class, state).notes());
    }

    @Test
    void whatCameTooLateIsNotShown() {
        presenter.choose(LOAD);
        presenter.choose(DISK);
        presenter.read(LOAD, NOW, new Curves(List.of(CURVE), List.of()));
        presenter.failed(LOAD, new OperationException(Explanation.of("No.", "")));
        assertEquals(List.of(), shown);
        assertInstanceOf(ViewState.Loading.class, state);
        assertEquals(List.of(LOAD, DISK), read);
    }

    @Test
    void nothingMeasuredAndNobodyChosenAreSaid() {
        presenter.choose(LOAD);
        presenter.read(LOAD, NOW, new Curves(List.of(new TimeLine("mx1", List.of())), List.of()));
        assertEquals("Nothing was measured in this time", assertInstanceOf(ViewState.Ready.class, state).notes());
        ChartChoice nobody = new ChartChoice(Measure.LOAD, ChartSpan.DAY, List.of());
        presenter.choose(nobody);
        presenter.read(nobody, NOW, new Curves(List.of(), List.of()));
        assertEquals("No node is chosen", assertInstanceOf(ViewState.Ready.class, state).notes());
    }

    @Test
    void aHistoryThatCantBeReadSaysWhyAndIsReadAgain() {
        presenter.choose(LOAD);
        presenter.failed(LOAD, new OperationException(Explanation.of("The file is damaged.", "")));
        assertInstanceOf(ViewState.Failed.class, state).retry().run().run();
        assertEquals(List.of(LOAD, LOAD), read);
    }

    @Test
    void aHistoryThatCantBeReadLeavesTheOthersToBeSeen() throws OperationException {
        NodeHistory history = new NodeHistory() {
            @Override
            public List<HistoryPoint> read(String node, Measure measure, Instant from, Instant until)
                    throws OperationException {
                if (node.equals("mx1")) {
                    throw new OperationException(Explanation.of("The file of mx1 is damaged.", ""));
                }
                return List.of(new HistoryPoint(NOW, OptionalDouble.of(0.5), OptionalDouble.of(0.5)));
            }

            @Override
            public void record(String node, Instant at, Map<Measure, Double> values) {
                throw new AssertionError(node);
            }

            @Override
            public void forget(String node) {
                throw new AssertionError(node);
            }
        };
        presenter.choose(DISK);
        presenter.read(DISK, NOW, DISK.read(history, NOW).run(Progress.silent(new Cancellation())));
        assertEquals(List.of(true, false), shown.stream().map(TimeLine::isEmpty).toList());
        assertEquals("The file of mx1 is damaged.", assertInstanceOf(ViewState.Ready.class, state).notes());
    }

    @Test
    void theTableHasARowForEachMomentAndAColumnForEachNode() {
        TimeLine other = new TimeLine("mx2", List.of(new TimeLine.Point(NOW.minusSeconds(60), OptionalDouble.of(2)),
                new TimeLine.Point(NOW, OptionalDouble.empty())));
        ChartTable table = new ChartTable(List.of(CURVE, other));
        assertEquals(List.of("Time", "mx1", "mx2"), table.columns().stream().map(column -> column.title()).toList());
        assertEquals(2, table.rows().size());
        assertEquals(List.of("", "2.0"), table.columns().stream().skip(1)
                .map(column -> column.text().apply(table.rows().get(0))).toList());
        assertEquals(List.of("1.5", ""), table.columns().stream().skip(1)
                .map(column -> column.text().apply(table.rows().get(1))).toList());
    }

    @Test
    void valuesReadAsTheReaderReadsThem() {
        assertEquals("25 %", MeasureWords.value(Measure.DISK, 0.25));
        assertEquals("2.0 KiB/s", MeasureWords.value(Measure.SENT, 2048));
        assertEquals("1.5/min", MeasureWords.value(Measure.MAIL_IN, 1.5));
    }

    @Override
    public void state(ViewState now) {
        state = now;
    }

    @Override
    public void curves(List<TimeLine> lines, TimeAxis axis, ChartChoice choice) {
        shown = lines;
        time = axis;
    }

    @Override
    public void read(ChartChoice choice, Instant now) {
        read.add(choice);
    }
}
