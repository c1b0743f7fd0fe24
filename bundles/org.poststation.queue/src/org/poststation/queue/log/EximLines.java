// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.queue.log.LogEvent.Kind;

/** Lines of Exim's main log (Exim specification, chapter 53). */
final class EximLines implements EventReader {

    private static final Pattern LINE = Pattern
            .compile("([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (?:(<=|=>|->|\\*>|==|\\*\\*) )?(.*)");
    private static final Pattern REJECTED = Pattern
            .compile("(?:H=.* )?F=<([^>]*)> (?:temporarily )?rejected RCPT <?([^>:]*).*");
    private static final Pattern ADDRESS = Pattern.compile("^(<>|\\S+)");
    private static final Pattern MESSAGE_ID = Pattern.compile(" id=(\\S+)");
    private static final Pattern HOST = Pattern.compile(" H=(.+?)(?: [A-Z]{1,3}=| *$)");
    private static final Pattern PROTOCOL = Pattern.compile(" P=(\\S+)");
    private static final Pattern TRANSPORT = Pattern.compile(" T=(\\S+)");
    private static final Pattern TIME = Pattern.compile(" QT=(\\S+)");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern NEXT = Pattern
            .compile("(?:queued as |OK id=)([0-9A-Za-z-]{6,32})\\b");

    @Override
    public Optional<LogEvent> read(LogLine line) {
        if (!line.program().startsWith("exim")) {
            return Optional.empty();
        }
        Matcher refused = REJECTED.matcher(line.text());
        if (refused.matches()) {
            return Optional.of(LogEvent.of(line, Kind.REJECTED, "").address(refused.group(2))
                    .peer(EventReader.find(HOST, ' ' + line.text())));
        }
        Matcher parts = LINE.matcher(line.text());
        return parts.matches()
                ? Optional
                        .of(event(line, parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""), parts.group(3)))
                : Optional.empty();
    }

    private static LogEvent event(LogLine line, String id, String sign, String text) {
        return switch (sign) {
            case "<=" -> LogEvent.of(line, Kind.RECEIVED, id).address(address(text)).peer(peer(text, PROTOCOL))
                    .messageId(Optional.of(EventReader.find(MESSAGE_ID, text)).filter(found -> !found.isEmpty())
                            .map(found -> '<' + found + '>').orElse(""));
            case "=>", "->", "*>" -> delivery(line, Kind.DELIVERED, id, text);
            case "==" -> delivery(line, Kind.DEFERRED, id, text);
            case "**" -> delivery(line, Kind.BOUNCED, id, text);
            default -> LogEvent.of(line, text.equals("Completed")
                    ? Kind.REMOVED
                    : text.startsWith("frozen") || text.startsWith("Message is frozen") ? Kind.HELD : Kind.OTHER, id);
        };
    }

    private static LogEvent delivery(LogLine line, Kind kind, String id, String text) {
        return LogEvent.of(line, kind, id).address(address(text)).peer(peer(text, TRANSPORT))
                .status(EventReader.find(STATUS, text)).delay(EventReader.find(TIME, text))
                .nextId(EventReader.find(NEXT, text));
    }

    private static String address(String text) {
        String found = EventReader.find(ADDRESS, text);
        return found.equals("<>") ? "" : found;
    }

    /** The host, or the way when there is none. */
    private static String peer(String text, Pattern way) {
        String host = EventReader.find(HOST, text);
        return host.isEmpty() ? EventReader.find(way, text) : host;
    }
}
