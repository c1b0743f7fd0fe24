// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.queue.log.LogEvent.Kind;

/** Lines of Amavis about a message that it judged ({@code $log_templ} as it is delivered). */
final class AmavisLines implements EventReader {

    private static final Pattern LINE = Pattern.compile("\\([0-9-]+\\) ((?:Passed|Blocked) [A-Z0-9_-]+)\\b(.*)");
    private static final Pattern QUEUE_ID = Pattern.compile("Queue-ID: ([0-9A-Za-z]+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: (<[^>]*>)");
    private static final Pattern QUEUED_AS = Pattern.compile("queued_as: ([0-9A-Za-z]+)");
    private static final Pattern TO = Pattern.compile("> -> <([^>]*)>");
    private static final Pattern TIME = Pattern.compile(", (\\d+ ms)");
    private static final Pattern HITS = Pattern.compile("Hits: ([0-9.-]+)");

    @Override
    public Optional<LogEvent> read(LogLine line) {
        Matcher parts = LINE.matcher(line.text());
        if (!line.program().startsWith("amavis") || !parts.matches()) {
            return Optional.empty();
        }
        String text = parts.group(2);
        String hits = EventReader.find(HITS, text);
        return Optional.of(LogEvent.of(line, Kind.FILTERED, EventReader.find(QUEUE_ID, text))
                .messageId(EventReader.find(MESSAGE_ID, text)).nextId(EventReader.find(QUEUED_AS, text))
                .address(EventReader.find(TO, text)).delay(EventReader.find(TIME, text))
                .status(parts.group(1) + (hits.isEmpty() ? "" : " (" + hits + ')')).peer(line.program()));
    }
}
