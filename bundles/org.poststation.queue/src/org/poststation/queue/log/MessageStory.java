// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.poststation.queue.log.LogEvent.Kind;

/**
 * What became of one message on all nodes.
 *
 * @param events in the order of their times; at least one
 */
public record MessageStory(List<LogEvent> events) {

    /** Keeps an unchangeable copy. */
    public MessageStory {
        events = List.copyOf(events);
    }

    /** When the first line was written. */
    public Instant begin() {
        return events.getFirst().line().at();
    }

    /** Its message-id; empty when no line says it. */
    public String messageId() {
        return first(events.stream().map(LogEvent::messageId));
    }

    /** Its sender; empty for the null sender, and when no line says it. */
    public String sender() {
        return first(events.stream().filter(event -> event.kind() == Kind.QUEUED || event.kind() == Kind.RECEIVED)
                .map(LogEvent::address));
    }

    /** Where it came from first; empty when no line says it. */
    public String origin() {
        return first(events.stream().filter(event -> event.kind() == Kind.RECEIVED).map(LogEvent::peer));
    }

    /** Its names in the queues, each with its node: {@code mx1/4XyZ}. */
    public List<String> queueIds() {
        return events.stream().filter(event -> !event.id().isEmpty())
                .map(event -> event.line().node() + '/' + event.id()).distinct().toList();
    }

    /**
     * How each recipient fares: the last thing that was said about it, on whatever node. That a filter or a relay took
     * it is an outcome only as long as nobody behind says more.
     */
    public List<LogEvent> outcomes() {
        Map<String, LogEvent> last = new LinkedHashMap<>();
        events.stream().filter(event -> event.kind().isOutcome())
                .forEach(event -> last.put(event.address().toLowerCase(Locale.ROOT), event));
        return new ArrayList<>(last.values());
    }

    private static String first(Stream<String> values) {
        return values.filter(value -> !value.isEmpty()).findFirst().orElse("");
    }
}
