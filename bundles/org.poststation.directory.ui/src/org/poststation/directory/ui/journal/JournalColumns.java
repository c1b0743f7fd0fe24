// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.table.Column;

/** The columns of the two tables. */
final class JournalColumns {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private JournalColumns() {}

    /** The columns of the entries. */
    static List<Column<JournalRow>> entries() {
        return List.of(
                Column.<JournalRow>numbers("id", Messages.journal_column_id, 72, row -> String.valueOf(row.identity()),
                        JournalRow::identity),
                Column.<JournalRow>words("when", Messages.journal_column_when, 140,
                        row -> TIME.format(row.entry().when())).sortedBy(row -> row.entry().when()),
                Column.<JournalRow>words("user", Messages.journal_column_user, 80, row -> row.entry().who().osUser()),
                Column.<JournalRow>words("action", Messages.journal_column_action, 180,
                        row -> row.entry().why().words()).stretching(),
                Column.<JournalRow>words("object", Messages.journal_column_object, 140,
                        row -> row.entry().why().subject()).stretching(),
                Column.<JournalRow>numbers("changes", Messages.journal_column_changes, 96,
                        row -> Words.number(row.entry().counts().total()), row -> row.entry().counts().total()),
                Column.<JournalRow>words("result", Messages.journal_column_result, 190, JournalTexts::result)
                        .withIcon(JournalTexts::icon).stretching(),
                Column.<JournalRow>words("bind", Messages.journal_column_bind, 160, row -> row.entry().who().bindDn())
                        .hidden(),
                Column.<JournalRow>words("server", Messages.journal_column_server, 160,
                        row -> row.entry().who().server()).hidden(),
                Column.<JournalRow>words("actionid", Messages.journal_column_actionid, 200,
                        row -> row.entry().why().id()).hidden());
    }

    /** The columns of what an entry changed: before and after beside each other. */
    static List<Column<ChangeRow>> changes() {
        return List.of(
                Column.<ChangeRow>words("entry", Messages.journal_column_entry, 220, ChangeRow::dn).stretching(),
                Column.<ChangeRow>words("attribute", Messages.journal_column_attribute, 110, ChangeRow::attribute),
                Column.<ChangeRow>words("before", Messages.journal_column_before, 160, ChangeRow::before).stretching(),
                Column.<ChangeRow>words("after", Messages.journal_column_after, 160, ChangeRow::after).stretching(),
                Column.<ChangeRow>words("result", Messages.journal_column_result, 100,
                        row -> JournalTexts.word(row.result())).withIcon(row -> JournalTexts.icon(row.result())));
    }
}
