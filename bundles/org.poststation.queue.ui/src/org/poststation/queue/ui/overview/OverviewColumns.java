// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.overview;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.Times;
import org.poststation.queue.ui.model.QueueSum;
import org.poststation.queue.ui.model.QueueTrend;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of the overview. */
final class OverviewColumns {

    private static final int WIDTH = 100;

    private OverviewColumns() {}

    /** @param now the moment from which ages are counted */
    static List<Column<OverviewRow>> all(Supplier<Instant> now) {
        return List.of(
                Column.<OverviewRow>words("name", Messages.overview_column_name, 230, OverviewRow::name)
                        .sortedBy(OverviewRow::number).stretching(),
                Column.<OverviewRow>numbers("messages", Messages.queue_column_messages, 90,
                        row -> row.sum().map(sum -> Amounts.number(sum.messages()))
                                .orElse(Messages.overview_noanswer_text),
                        row -> row.sum().map(QueueSum::messages).orElse(null)),
                Column.<OverviewRow>numbers("size", Messages.queue_column_size, 90,
                        row -> row.sum().map(sum -> Amounts.bytes(sum.bytes())).orElse(""),
                        row -> row.sum().map(QueueSum::bytes).orElse(null)),
                Column.<OverviewRow>numbers("oldest", Messages.queue_column_oldest, 110,
                        row -> row.sum().map(sum -> Times.age(sum.oldestSeconds(), now.get())).orElse(""),
                        row -> row.sum().flatMap(sum -> Times.known(sum.oldestSeconds())).map(at -> -at)
                                .orElse(null)),
                count("came", Messages.overview_column_came, QueueSum::came),
                count("went", Messages.overview_column_went, QueueSum::went),
                count("moved", Messages.overview_column_moved, QueueSum::moved),
                trend("hour", Messages.overview_column_hour, QueueTrend::hourAgo),
                trend("day", Messages.overview_column_day, QueueTrend::dayAgo),
                Column.<OverviewRow>words("note", Messages.overview_column_note, 260, OverviewRow::note)
                        .withIcon(OverviewRow::icon).stretching());
    }

    /** A number that is worth a look only when it is not zero. */
    private static Column<OverviewRow> count(String id, String title, ToLongFunction<QueueSum> of) {
        return Column.numbers(id, title, WIDTH,
                row -> row.sum().map(of::applyAsLong).filter(count -> count > 0).map(Amounts::number).orElse(""),
                row -> row.sum().map(of::applyAsLong).orElse(null));
    }

    private static Column<OverviewRow> trend(String id, String title, Function<QueueTrend, OptionalDouble> of) {
        return Column.numbers(id, title, WIDTH, row -> {
            Long change = change(row, of);
            return change == null ? "" : String.format("%+,d", change);
        }, row -> change(row, of));
    }

    private static Long change(OverviewRow row, Function<QueueTrend, OptionalDouble> of) {
        OptionalDouble before = of.apply(row.trend());
        return before.isPresent() && row.sum().isPresent()
                ? Long.valueOf(row.sum().get().messages() - Math.round(before.getAsDouble()))
                : null;
    }
}
