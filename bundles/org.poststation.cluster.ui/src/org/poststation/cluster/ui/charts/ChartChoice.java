// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.chart.TimeAxis;
import org.poststation.ui.chart.TimeLine;

/**
 * What a chart shows.
 *
 * @param measure of what
 * @param span for how long
 * @param nodes of which nodes, in this order
 */
record ChartChoice(Measure measure, ChartSpan span, List<String> nodes) {

    ChartChoice {
        nodes = List.copyOf(nodes);
    }

    TimeAxis axis(Instant now) {
        return new TimeAxis(now.minus(span.length()), now);
    }

    /** Reads a curve for each node; one whose history can't be read leaves the others alone. */
    Operation<Curves> read(NodeHistory history, Instant now) {
        return progress -> {
            List<TimeLine> lines = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            for (String node : nodes) {
                progress.cancellation().check();
                try {
                    lines.add(new TimeLine(node, history.read(node, measure, now.minus(span.length()), now).stream()
                            .map(ChartChoice::point).toList()));
                } catch (OperationException unreadable) {
                    lines.add(new TimeLine(node, List.of()));
                    problems.add(unreadable.explanation().what());
                }
            }
            return new Curves(lines, problems);
        };
    }

    private static TimeLine.Point point(HistoryPoint point) {
        return new TimeLine.Point(point.at(), point.mean());
    }
}
