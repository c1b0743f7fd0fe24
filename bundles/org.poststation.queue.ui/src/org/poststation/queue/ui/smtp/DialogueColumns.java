// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.poststation.queue.ui.internal.Messages;
import org.poststation.smtp.SmtpReply;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the lines of a dialogue and of what was answered to its steps. */
final class DialogueColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
            .withZone(ZoneId.systemDefault());

    private DialogueColumns() {}

    static List<Column<LineRow>> lines() {
        return List.of(
                Column.<LineRow>words("time", Messages.smtp_column_time, 100, row -> TIME.format(row.line().at()))
                        .sortedBy(LineRow::number),
                Column.<LineRow>words("who", Messages.smtp_column_who, 110, DialogueColumns::who)
                        .withIcon(DialogueColumns::icon),
                Column.<LineRow>words("text", Messages.smtp_column_text, 460, row -> row.line().text()).stretching(),
                Column.<LineRow>words("server", Messages.smtp_column_server, 150, LineRow::server));
    }

    static List<Column<AnswerRow>> answers() {
        return List.of(
                Column.<AnswerRow>words("step", Messages.smtp_column_step, 200, AnswerRow::step)
                        .withIcon(row -> row.isRefused() ? Icon.CRITICAL : Icon.OK).sortedBy(AnswerRow::number),
                Column.<AnswerRow>words("left", Messages.smtp_column_first, 250, row -> text(row.left())).stretching(),
                Column.<AnswerRow>words("right", Messages.smtp_column_second, 250, row -> text(row.right()))
                        .stretching(),
                Column.<AnswerRow>words("same", Messages.smtp_column_same, 110,
                        row -> row.isSame() ? "" : Messages.smtp_differs_text)
                        .withIcon(row -> row.isSame() ? null : Icon.WARNING));
    }

    private static String text(Optional<SmtpReply> reply) {
        return reply.map(said -> said.code() + " " + said.text()).orElse("");
    }

    private static String who(LineRow row) {
        return switch (row.line().kind()) {
            case SENT -> Messages.smtp_we_text;
            case RECEIVED -> Messages.smtp_server_text;
            case NOTE -> Messages.smtp_note_text;
        };
    }

    private static Icon icon(LineRow row) {
        return switch (row.line().kind()) {
            case SENT -> Icon.USER;
            case RECEIVED -> Icon.SERVER;
            case NOTE -> Icon.NOTICE;
        };
    }
}
