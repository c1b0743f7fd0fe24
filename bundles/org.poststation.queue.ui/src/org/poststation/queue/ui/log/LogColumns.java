// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.LogText;
import org.poststation.queue.log.MessageStory;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the messages that were found, and of what became of one. */
final class LogColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());

    private LogColumns() {}

    static List<Column<MessageStory>> stories() {
        return List.of(
                Column.<MessageStory>words("time", Messages.log_column_time, 150, story -> time(story.begin()))
                        .sortedBy(MessageStory::begin),
                Column.<MessageStory>words("sender", Messages.log_column_sender, 170,
                        story -> story.sender().isEmpty() ? "<>" : story.sender()).stretching(),
                Column.<MessageStory>words("outcome", Messages.log_column_outcome, 300, LogColumns::outcome)
                        .withIcon(LogColumns::icon).stretching(),
                Column.<MessageStory>words("origin", Messages.log_column_origin, 160, MessageStory::origin)
                        .stretching(),
                Column.<MessageStory>words("ids", Messages.log_column_ids, 180,
                        story -> String.join(", ", story.queueIds())).stretching(),
                Column.<MessageStory>words("messageid", Messages.log_column_messageid, 200, MessageStory::messageId)
                        .stretching());
    }

    static List<Column<LogEvent>> events() {
        return List.of(
                Column.<LogEvent>words("time", Messages.log_column_time, 150, event -> time(event.line().at()))
                        .sortedBy(event -> event.line().at()),
                Column.words("node", Messages.log_column_node, 90, event -> event.line().node()),
                Column.<LogEvent>words("what", Messages.log_column_what, 120, event -> LogText.of(event.kind()))
                        .withIcon(event -> icon(event.kind())),
                Column.<LogEvent>words("address", Messages.log_column_address, 150, LogEvent::address).stretching(),
                Column.<LogEvent>words("peer", Messages.log_column_peer, 150, LogEvent::peer).stretching(),
                Column.words("status", Messages.log_column_status, 70, LogEvent::status),
                Column.words("delay", Messages.log_column_delay, 130, LogEvent::delay),
                Column.words("id", Messages.log_column_id, 110, LogEvent::id),
                Column.<LogEvent>words("line", Messages.log_column_line, 300, event -> event.line().text())
                        .stretching());
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** Each recipient with what became of it. */
    private static String outcome(MessageStory story) {
        return story.outcomes().stream().map(event -> event.address() + ": " + LogText.of(event.kind()))
                .collect(Collectors.joining(", "));
    }

    /** The worst that became of a recipient. */
    private static Icon icon(MessageStory story) {
        return story.outcomes().stream().map(LogEvent::kind).sorted((one, other) -> rank(other) - rank(one)).findFirst()
                .map(LogColumns::icon).orElse(null);
    }

    private static int rank(LogEvent.Kind kind) {
        return switch (kind) {
            case BOUNCED, REJECTED -> 2;
            case DEFERRED -> 1;
            default -> 0;
        };
    }

    private static Icon icon(LogEvent.Kind kind) {
        return switch (kind) {
            case DELIVERED -> Icon.OK;
            case DEFERRED, HELD -> Icon.WARNING;
            case BOUNCED, EXPIRED, REJECTED -> Icon.CRITICAL;
            default -> null;
        };
    }
}
