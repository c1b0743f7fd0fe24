// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.util.List;

import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.watch.NodeChange;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of what is wrong and of what happened. */
final class AlertColumns {

    private AlertColumns() {}

    static List<Column<ProblemRow>> problems() {
        return List.of(
                Column.<ProblemRow>words("severity", Messages.alerts_column_severity, 110,
                        row -> Words.of(row.problem().severity())).withIcon(ProblemRow::icon)
                        .sortedBy(ProblemRow::urgency),
                Column.<ProblemRow>words("node", Messages.alerts_column_node, 120, ProblemRow::node),
                Column.<ProblemRow>words("problem", Messages.alerts_column_problem, 380, row -> row.problem().text())
                        .stretching(),
                Column.<ProblemRow>words("since", Messages.alerts_column_since, 130,
                        row -> Amounts.time(row.problem().since())).sortedBy(row -> row.problem().since()),
                Column.<ProblemRow>numbers("age", Messages.alerts_column_age, 100, row -> Amounts.span(row.age()),
                        ProblemRow::age),
                Column.<ProblemRow>words("answer", Messages.alerts_column_answer, 190, ProblemRow::answer)
                        .withIcon(ProblemRow::answerIcon));
    }

    static List<Column<NodeChange>> changes() {
        return List.of(
                Column.<NodeChange>words("at", Messages.alerts_column_at, 130, change -> Amounts.time(change.at()))
                        .sortedBy(change -> -change.at().toEpochMilli()),
                Column.<NodeChange>words("node", Messages.alerts_column_node, 120, NodeChange::node),
                Column.<NodeChange>words("change", Messages.alerts_column_change, 160, AlertColumns::word)
                        .withIcon(AlertColumns::icon),
                Column.<NodeChange>words("problem", Messages.alerts_column_problem, 430,
                        change -> change.problem().text()).stretching());
    }

    private static String word(NodeChange change) {
        return switch (change.kind()) {
            case BEGAN, CHANGED -> Words.of(change.problem().severity());
            case ENDED -> Messages.alerts_change_ended;
            case ACKNOWLEDGED -> Messages.alerts_change_acknowledged;
            case MUTED -> Messages.alerts_change_muted;
            case UNMUTED -> Messages.alerts_change_unmuted;
        };
    }

    private static Icon icon(NodeChange change) {
        return switch (change.kind()) {
            case BEGAN, CHANGED -> Words.icon(change.problem().severity());
            case ENDED -> Words.icon(Severity.OK);
            case ACKNOWLEDGED -> Icon.USER;
            case MUTED -> Icon.MUTE;
            case UNMUTED -> Icon.ALERT;
        };
    }
}
