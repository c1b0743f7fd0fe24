// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.chart.TimeLine;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;

/** The curves of a chart as a table: a row for each moment, a column for each curve. */
final class ChartTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final List<Column<Row>> columns = new ArrayList<>();
    private final Map<Instant, Row> rows = new TreeMap<>();

    /** The values of a moment, by the number of the curve. */
    record Row(Instant at, Map<Integer, OptionalDouble> values) {

        String text(int curve) {
            OptionalDouble value = values.getOrDefault(curve, OptionalDouble.empty());
            return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
        }
    }

    ChartTable(List<TimeLine> lines) {
        columns.add(Column.words("time", Messages.charts_column_time, 0,
                row -> TIME.format(row.at().atZone(ZoneId.systemDefault()).toOffsetDateTime())));
        for (int i = 0; i < lines.size(); i++) {
            int curve = i;
            columns.add(Column.words("curve" + curve, lines.get(curve).name(), 0, row -> row.text(curve)));
            lines.get(curve).points().forEach(point -> rows.computeIfAbsent(point.at(),
                    at -> new Row(at, new TreeMap<>())).values().put(curve, point.value()));
        }
    }

    List<Column<Row>> columns() {
        return columns;
    }

    Rows<Row> rows() {
        Collection<Row> all = rows.values();
        return Rows.of(List.copyOf(all));
    }
}
