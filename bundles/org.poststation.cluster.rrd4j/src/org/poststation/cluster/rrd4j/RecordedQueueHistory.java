// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.rrd4j;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalDouble;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.history.HistoryPoint;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.queue.QueueHistory;

/** The lengths that the watch of the nodes has recorded. */
@Component
public final class RecordedQueueHistory implements QueueHistory {

    /** A look may be late, and what is older than a day is kept in longer spans. */
    private static final Duration AROUND = Duration.ofMinutes(15);

    private final NodeHistory history;

    /** Called by the service framework. */
    @Activate
    public RecordedQueueHistory(@Reference NodeHistory history) {
        this.history = history;
    }

    @Override
    public OptionalDouble length(String node, Instant at) throws OperationException {
        return history.read(node, Measure.QUEUE, at.minus(AROUND), at.plus(AROUND)).stream()
                .filter(point -> point.mean().isPresent())
                .min(Comparator.comparing(point -> Duration.between(at, point.at()).abs())).map(HistoryPoint::mean)
                .orElse(OptionalDouble.empty());
    }
}
