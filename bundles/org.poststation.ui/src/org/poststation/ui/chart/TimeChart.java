// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import java.io.ByteArrayOutputStream;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Curves over time, one upon the other: the pointer tells the values, the wheel zooms in and out, a double click shows
 * the whole time again. UI thread only.
 */
public final class TimeChart {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double ZOOM = 0.7;
    private static final double HEADROOM = 1.1;
    /** Told apart on light and dark ground, and by people who don't tell red from green. */
    private static final List<RGB> COLOURS = List.of(new RGB(0x2F, 0x7E, 0xD8), new RGB(0xE6, 0x8A, 0x1F),
            new RGB(0x2A, 0xA1, 0x8A), new RGB(0xC0, 0x4F, 0xA8), new RGB(0x8C, 0x7A, 0x5B), new RGB(0x6C, 0x71, 0xC4),
            new RGB(0xB8, 0x9B, 0x00), new RGB(0xD0, 0x4A, 0x4A));

    private final Chart chart;
    private List<TimeLine> lines = List.of();
    private TimeAxis whole = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    private TimeAxis shown = whole;
    private DoubleFunction<String> format = Double::toString;

    /** Without curves. */
    public TimeChart(Composite parent, String key, String accessibleName) {
        chart = new Chart(parent, SWT.NONE);
        WidgetKeys.name(chart, key, accessibleName);
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.BOTTOM);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getGrid().setStyle(LineStyle.DOT);
        }
        Control plot = chart.getPlotArea().getControl();
        plot.addListener(SWT.MouseMove, this::hover);
        plot.addListener(SWT.MouseVerticalWheel, this::wheel);
        plot.addListener(SWT.MouseDoubleClick, event -> show(whole));
        colours();
    }

    /** The control of the chart. */
    public Composite control() {
        return chart;
    }

    /**
     * Shows curves.
     *
     * @param time the whole of it
     * @param words how a value reads
     */
    public void show(List<TimeLine> curves, TimeAxis time, DoubleFunction<String> words) {
        boolean isZoomed = !shown.equals(whole) && time.length().equals(whole.length());
        lines = List.copyOf(curves);
        format = words;
        whole = time;
        chart.suspendUpdate(true);
        for (var old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), i);
        }
        colours();
        chart.getLegend().setVisible(!lines.isEmpty());
        IAxis values = chart.getAxisSet().getYAxis(0);
        values.getTick().setFormat(new ValueFormat(words));
        values.setRange(new Range(0, Math.max(highest() * HEADROOM, Double.MIN_NORMAL)));
        show(isZoomed ? shown : whole);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private double highest() {
        double highest = lines.stream().flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> point.value().stream()).max().orElse(0);
        return highest > 0 ? highest : 1;
    }

    /** A line of the chart can't have holes, so each part is one of its own, and the first stands in the legend. */
    private void add(TimeLine line, int number) {
        List<List<TimeLine.Point>> parts = line.parts();
        for (int part = 0; part < parts.size(); part++) {
            List<TimeLine.Point> points = parts.get(part);
            ILineSeries<?> series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE,
                    number + "." + part);
            series.setDescription(line.name());
            series.setVisibleInLegend(part == 0);
            series.setXSeries(points.stream().mapToDouble(point -> point.at().toEpochMilli()).toArray());
            series.setYSeries(points.stream().mapToDouble(point -> point.value().orElseThrow()).toArray());
            series.setSymbolType(points.size() == 1 ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
            series.setSymbolSize(2);
            Color colour = new Color(COLOURS.get(number % COLOURS.size()));
            series.setLineColor(colour);
            series.setSymbolColor(colour);
            series.setLineWidth(2);
            series.setAntialias(SWT.ON);
        }
    }

    private void colours() {
        Color ground = chart.getParent().getBackground();
        Color text = chart.getParent().getForeground();
        chart.setBackground(ground);
        chart.setBackgroundInPlotArea(ground);
        chart.getPlotArea().setBackground(ground);
        chart.getLegend().setBackground(ground);
        chart.getLegend().setForeground(text);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTick().setForeground(text);
            axis.getGrid().setForeground(chart.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        }
    }

    private void show(TimeAxis part) {
        shown = part;
        IAxis time = chart.getAxisSet().getXAxis(0);
        String pattern = part.length().compareTo(Duration.ofDays(2)) <= 0 ? "HH:mm" : "MM-dd";
        time.getTick().setFormat(new SimpleDateFormat(pattern));
        time.setRange(new Range(part.from().toEpochMilli(), part.until().toEpochMilli()));
        chart.redraw();
    }

    private Instant moment(Event event) {
        return Instant.ofEpochMilli((long) chart.getAxisSet().getXAxis(0).getDataCoordinate(event.x));
    }

    private void hover(Event event) {
        String text = text(moment(event));
        Control plot = chart.getPlotArea().getControl();
        if (!text.equals(plot.getToolTipText())) {
            plot.setToolTipText(text);
        }
    }

    /** What all curves say next to a moment; the time stands above. */
    String text(Instant moment) {
        List<String> words = new ArrayList<>();
        for (TimeLine line : lines) {
            TimeLine.Point point = line.nearest(moment);
            if (point != null) {
                if (words.isEmpty()) {
                    words.add(MOMENT.format(point.at().atZone(ZoneId.systemDefault())));
                }
                words.add(line.name() + ": " + (point.value().isPresent()
                        ? format.apply(point.value().getAsDouble())
                        : "-"));
            }
        }
        return String.join("\n", words);
    }

    private void wheel(Event event) {
        zoom(moment(event), event.count > 0);
        event.doit = false;
    }

    /** Shows a shorter or a longer time around the middle. */
    public void zoom(boolean in) {
        zoom(shown.from().plus(shown.length().dividedBy(2)), in);
    }

    private void zoom(Instant around, boolean in) {
        show(shown.zoomed(around, in ? ZOOM : 1 / ZOOM, whole));
    }

    /** What is shown as a PNG picture. */
    public byte[] png() {
        Rectangle size = chart.getBounds();
        Image image = new Image(chart.getDisplay(), Math.max(size.width, 1), Math.max(size.height, 1));
        try {
            chart.renderOffscreenImage(image);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            loader.save(bytes, SWT.IMAGE_PNG);
            return bytes.toByteArray();
        } finally {
            image.dispose();
        }
    }
}
