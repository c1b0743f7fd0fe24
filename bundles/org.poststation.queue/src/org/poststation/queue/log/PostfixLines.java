// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.queue.log.LogEvent.Kind;

/** Lines of Postfix. */
final class PostfixLines implements EventReader {

    private static final Pattern LINE = Pattern.compile("([0-9A-F]{6,}|[0-9A-Za-z]{10,32}|NOQUEUE): (.*)");
    private static final String NO_QUEUE = "NOQUEUE";
    private static final Pattern CLIENT = Pattern.compile("^client=([^,\\s]+)");
    private static final Pattern USER = Pattern.compile("^uid=(\\d+) from=<");
    private static final Pattern MESSAGE_ID = Pattern.compile("^(?:resent-)?message-id=(<[^>]*>|\\S+)");
    private static final Pattern FROM = Pattern.compile("from=<(.*?)>(?:,|$| )");
    private static final Pattern TO = Pattern.compile("to=<(.*?)>(?:,|$| )");
    private static final Pattern RELAY = Pattern.compile(", relay=([^,\\s]+)");
    private static final Pattern DELAY = Pattern.compile(", delay=([0-9.]+)");
    private static final Pattern DELAYS = Pattern.compile(", delays=([0-9./]+)");
    private static final Pattern DSN = Pattern.compile(", dsn=([245]\\.\\d+\\.\\d+)");
    private static final Pattern STATUS = Pattern.compile(", status=([a-z-]+)");
    private static final Pattern CODE = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern PEER = Pattern.compile(" from ([^:;\\s]+\\[[^\\]]*\\])");
    private static final Pattern QUEUED_AS = Pattern.compile("\\bqueued as ([0-9A-Za-z]{6,32})\\b");
    private static final Pattern NOTICE = Pattern.compile("notification: ([0-9A-Za-z]{6,32})$");

    @Override
    public Optional<LogEvent> read(LogLine line) {
        Matcher parts = LINE.matcher(line.text());
        if (!line.program().startsWith("postfix") || !parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1).equals(NO_QUEUE) ? "" : parts.group(1);
        return Optional.of(event(line, id, parts.group(2)));
    }

    private static LogEvent event(LogLine line, String id, String text) {
        if (text.startsWith("client=")) {
            return LogEvent.of(line, Kind.RECEIVED, id).peer(EventReader.find(CLIENT, text));
        }
        if (text.startsWith("uid=")) {
            return LogEvent.of(line, Kind.RECEIVED, id).peer("uid " + EventReader.find(USER, text))
                    .address(EventReader.find(FROM, text));
        }
        if (text.startsWith("message-id=") || text.startsWith("resent-message-id=")) {
            return LogEvent.of(line, Kind.IDENTIFIED, id).messageId(EventReader.find(MESSAGE_ID, text));
        }
        if (text.startsWith("to=<")) {
            return delivery(line, id, text);
        }
        if (text.startsWith("from=<")) {
            Kind kind = text.contains("status=expired") || text.contains("status=force-expired")
                    ? Kind.EXPIRED
                    : Kind.QUEUED;
            return LogEvent.of(line, kind, id).address(EventReader.find(FROM, text));
        }
        return rest(line, id, text);
    }

    private static LogEvent delivery(LogLine line, String id, String text) {
        Kind kind = switch (EventReader.find(STATUS, text)) {
            case "sent", "deliverable" -> Kind.DELIVERED;
            case "deferred" -> Kind.DEFERRED;
            case "bounced", "undeliverable" -> Kind.BOUNCED;
            default -> Kind.OTHER;
        };
        String stages = EventReader.find(DELAYS, text);
        return LogEvent.of(line, kind, id).address(EventReader.find(TO, text)).peer(EventReader.find(RELAY, text))
                .status(EventReader.find(DSN, text))
                .delay(EventReader.find(DELAY, text) + " s" + (stages.isEmpty() ? "" : " (" + stages + ')'))
                .nextId(EventReader.find(QUEUED_AS, text));
    }

    private static LogEvent rest(LogLine line, String id, String text) {
        String word = text.replaceFirst("[: ].*", "");
        return switch (word) {
            case "removed" -> LogEvent.of(line, Kind.REMOVED, id);
            case "reject", "milter-reject" -> LogEvent.of(line, Kind.REJECTED, id).address(EventReader.find(TO, text))
                    .peer(EventReader.find(PEER, text)).status(EventReader.find(CODE, text));
            case "hold", "milter-hold" -> LogEvent.of(line, Kind.HELD, id);
            case "sender" -> LogEvent.of(line, Kind.NOTIFIED, id).nextId(EventReader.find(NOTICE, text));
            default -> LogEvent.of(line, Kind.OTHER, id);
        };
    }
}
