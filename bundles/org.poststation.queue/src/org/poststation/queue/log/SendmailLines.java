// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.queue.log.LogEvent.Kind;

/** Lines of sendmail (operations guide, section 1.3). */
final class SendmailLines implements EventReader {

    private static final Pattern PROGRAM = Pattern.compile("(?:sendmail|sm-mta|sm-msp-queue|sm-que|msp).*");
    private static final Pattern LINE = Pattern.compile("([0-9A-Za-z]{12,20}): (.*)");
    private static final Pattern FROM = Pattern.compile("^from=<?([^>,]*)");
    private static final Pattern TO = Pattern.compile("^to=([^,]*(?:,<[^,]*)*)");
    private static final Pattern MESSAGE_ID = Pattern.compile("\\bmsgid=(<[^>]*>|[^,\\s]+)");
    private static final Pattern RELAY = Pattern.compile(", relay=([^,]+)");
    private static final Pattern DELAY = Pattern.compile(", delay=([0-9+:]+)");
    private static final Pattern DSN = Pattern.compile(", dsn=([245]\\.\\d+\\.\\d+)");
    private static final Pattern STATE = Pattern.compile(", stat=(.*)");
    private static final Pattern NEXT = Pattern.compile("\\(([0-9A-Za-z]{12,20}) Message accepted"
            + "|queued as ([0-9A-Za-z]{6,32})");

    @Override
    public Optional<LogEvent> read(LogLine line) {
        Matcher parts = LINE.matcher(line.text());
        if (!PROGRAM.matcher(line.program()).matches() || !parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        String text = parts.group(2);
        if (text.startsWith("from=")) {
            return Optional.of(LogEvent.of(line, Kind.RECEIVED, id).address(EventReader.find(FROM, text))
                    .messageId(EventReader.find(MESSAGE_ID, text)).peer(EventReader.find(RELAY, text)));
        }
        if (text.startsWith("to=")) {
            return Optional.of(delivery(line, id, text));
        }
        return Optional.of(LogEvent.of(line, text.contains("quarantine=") ? Kind.HELD : Kind.OTHER, id));
    }

    private static LogEvent delivery(LogLine line, String id, String text) {
        String state = EventReader.find(STATE, text);
        Kind kind = state.startsWith("Sent")
                ? Kind.DELIVERED
                : state.startsWith("Deferred") || state.startsWith("queued") ? Kind.DEFERRED : Kind.BOUNCED;
        Matcher next = NEXT.matcher(state);
        String nextId = next.find() ? next.group(1) == null ? next.group(2) : next.group(1) : "";
        return LogEvent.of(line, kind, id).address(EventReader.find(TO, text).replaceAll("[<>]", ""))
                .peer(EventReader.find(RELAY, text)).status(EventReader.find(DSN, text))
                .delay(EventReader.find(DELAY, text)).nextId(nextId);
    }
}
