// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.rrd4j.ConsolFun;
import org.rrd4j.DsType;
import org.rrd4j.core.FetchData;
import org.rrd4j.core.FetchRequest;
import org.rrd4j.core.RrdBackendFactory;
import org.rrd4j.core.RrdDb;
import org.rrd4j.core.RrdDef;
import org.rrd4j.core.RrdRandomAccessFileBackendFactory;
import org.rrd4j.core.Sample;

/** The file of one node. It is open only while it is used, so that nothing is lost when the console ends. */
record HistoryFile(Path path) {

    private static final int STEP = 60;
    /** A look that comes later leaves a hole. */
    private static final int HEARTBEAT = 5 * STEP;
    /** A span of which more than that is missing has no value. */
    private static final double MISSING = 0.5;
    /** Without the threads that other kinds of files need. */
    private static final RrdBackendFactory FILES = new RrdRandomAccessFileBackendFactory();

    /** So many steps are one span, of which so many are kept. */
    private record Archive(int steps, int spans) {}

    /** A day by the minute, a week by 5 minutes, 31 days by half hours, 366 days by 2 hours. */
    private static final List<Archive> ARCHIVES = List.of(new Archive(1, 1440), new Archive(5, 2016),
            new Archive(30, 1488), new Archive(120, 4392));

    void write(Instant at, Map<Measure, Double> values) throws IOException {
        try (RrdDb file = Files.exists(path) ? open(false) : create(at)) {
            if (at.getEpochSecond() > file.getLastUpdateTime()) {
                Sample sample = file.createSample(at.getEpochSecond());
                values.forEach((measure, value) -> sample.setValue(measure.name(), value));
                sample.update();
            }
        }
    }

    List<HistoryPoint> read(Measure measure, Instant from, Instant until) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (RrdDb file = open(true)) {
            FetchData means = fetch(file, ConsolFun.AVERAGE, measure, from, until);
            double[] mean = means.getValues(measure.name());
            double[] most = fetch(file, ConsolFun.MAX, measure, from, until).getValues(measure.name());
            long[] times = means.getTimestamps();
            List<HistoryPoint> points = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                points.add(new HistoryPoint(Instant.ofEpochSecond(times[i]), known(mean[i]), known(most[i])));
            }
            return points;
        }
    }

    private static FetchData fetch(RrdDb file, ConsolFun function, Measure measure, Instant from, Instant until)
            throws IOException {
        FetchRequest request = file.createFetchRequest(function, from.getEpochSecond(), until.getEpochSecond());
        request.setFilter(measure.name());
        return request.fetchData();
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private RrdDb open(boolean readOnly) throws IOException {
        return RrdDb.getBuilder().setPath(path.toString()).setBackendFactory(FILES).setReadOnly(readOnly).build();
    }

    private RrdDb create(Instant first) throws IOException {
        Files.createDirectories(path.getParent());
        RrdDef form = new RrdDef(path.toString(), first.getEpochSecond() - 1, STEP);
        for (Measure measure : Measure.values()) {
            form.addDatasource(measure.name(), DsType.GAUGE, HEARTBEAT, 0, Double.NaN);
        }
        for (ConsolFun function : List.of(ConsolFun.AVERAGE, ConsolFun.MAX)) {
            ARCHIVES.forEach(one -> form.addArchive(function, MISSING, one.steps(), one.spans()));
        }
        return RrdDb.getBuilder().setRrdDef(form).setBackendFactory(FILES).build();
    }
}
