// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.List;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of what is wrong with a node and of what it says. */
final class DetailsColumns {

    private DetailsColumns() {}

    static List<Column<FindingRow>> findings() {
        return List.of(
                Column.<FindingRow>words("severity", Messages.details_column_severity, 100,
                        row -> Words.of(row.finding().severity())).withIcon(row -> Words.icon(row.finding().severity()))
                        .sortedBy(FindingRow::number),
                Column.<FindingRow>words("found", Messages.details_column_found, 330, FindingRow::text).stretching());
    }

    static List<Column<ValueRow>> values() {
        return List.of(Column.<ValueRow>words("section", Messages.details_column_section, 130, ValueRow::section),
                Column.<ValueRow>words("what", Messages.details_column_what, 180, ValueRow::what).stretching(),
                Column.<ValueRow>words("value", Messages.details_column_value, 300, ValueRow::value)
                        .withIcon(DetailsColumns::icon).stretching());
    }

    /** Nothing before what is good, so that what is not stands out. */
    private static Icon icon(ValueRow row) {
        if (row.severity() != Severity.OK) {
            return Words.icon(row.severity());
        }
        return row.isKnown() ? null : Icon.NEUTRAL;
    }
}
