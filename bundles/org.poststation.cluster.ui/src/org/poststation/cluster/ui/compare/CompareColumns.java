// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.util.List;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.table.Column;

/** The columns of two nodes side by side. */
final class CompareColumns {

    private CompareColumns() {}

    static List<Column<PairRow>> all() {
        return List.of(
                Column.<PairRow>words("part", Messages.compare_column_part, 150, PairRow::part)
                        .sortedBy(PairRow::place),
                Column.<PairRow>words("name", Messages.compare_column_name, 210, PairRow::name).stretching(),
                Column.<PairRow>words("state", Messages.compare_column_state, 130, PairRow::word)
                        .withIcon(PairRow::icon).sortedBy(PairRow::state),
                Column.<PairRow>words("left", Messages.compare_column_left, 330, PairRow::left).stretching(),
                Column.<PairRow>words("right", Messages.compare_column_right, 330, PairRow::right).stretching());
    }
}
