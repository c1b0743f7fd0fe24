// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.groups;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.queue.group.AgeBuckets;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of groups: how much, how old, by the ages of qshape(1), and why. */
final class GroupColumns {

    private static final int BUCKET = 44;

    private GroupColumns() {}

    static List<Column<GroupRow>> all() {
        List<Column<GroupRow>> columns = new ArrayList<>(List.of(
                Column.<GroupRow>words("key", Messages.groups_column_key, 200, GroupRow::name).stretching(),
                Column.<GroupRow>numbers("messages", Messages.queue_column_messages, 80,
                        row -> Amounts.number(row.group().messages()), row -> row.group().messages()),
                Column.<GroupRow>numbers("recipients", Messages.queue_column_recipients, 80,
                        row -> Amounts.number(row.group().recipients()), row -> row.group().recipients()).hidden(),
                Column.<GroupRow>numbers("size", Messages.queue_column_size, 75,
                        row -> Amounts.bytes(row.group().bytes()), row -> row.group().bytes()),
                Column.<GroupRow>numbers("oldest", Messages.queue_column_oldest, 90,
                        row -> Times.age(row.group().oldestSeconds(), row.taken()),
                        row -> Times.known(row.group().oldestSeconds()).map(at -> -at).orElse(null)),
                Column.<GroupRow>numbers("newest", Messages.groups_column_newest, 90,
                        row -> Times.age(row.group().newestSeconds(), row.taken()),
                        row -> Times.known(row.group().newestSeconds()).map(at -> -at).orElse(null)),
                Column.<GroupRow>numbers("median", Messages.groups_column_median, 90,
                        row -> Times.span(row.group().medianAgeSeconds()),
                        row -> Times.known(row.group().medianAgeSeconds()).orElse(null))));
        for (int bucket = 0; bucket < AgeBuckets.COUNT; bucket++) {
            columns.add(bucket(bucket));
        }
        columns.add(Column.<GroupRow>words("meaning", Messages.groups_column_meaning, 160, GroupRow::meaning)
                .stretching());
        columns.add(Column.<GroupRow>words("reasons", Messages.groups_column_reasons, 160, GroupRow::reasons)
                .stretching());
        return columns;
    }

    private static Column<GroupRow> bucket(int number) {
        boolean isLast = number == AgeBuckets.COUNT - 1;
        String minutes = Integer.toString(AgeBuckets.MINUTES.get(isLast ? number - 1 : number));
        return Column.numbers("age" + number, isLast ? NLS.bind(Messages.groups_column_more, minutes) : minutes,
                isLast ? BUCKET + 16 : BUCKET, row -> count(row.group().ages().get(number)),
                row -> row.group().ages().get(number));
    }

    /** Where nothing waits, nothing stands: the others are seen at once. */
    private static String count(long recipients) {
        return recipients == 0 ? "" : Amounts.number(recipients);
    }
}
