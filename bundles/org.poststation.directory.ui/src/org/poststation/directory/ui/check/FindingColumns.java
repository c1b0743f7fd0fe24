// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.List;

import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.model.Severity;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the tables of rules and findings. */
final class FindingColumns {

    private static final List<Severity> ORDER = List.of(Severity.values()).stream().sorted(Severity.WORST_FIRST)
            .toList();

    private FindingColumns() {}

    static List<Column<RuleRow>> rules() {
        return List.of(
                Column.<RuleRow>words("rule", Messages.consistency_column_rule, 240, RuleRow::title)
                        .withIcon(row -> row.applies() ? Words.icon(row.severity()) : Icon.OFF).stretching(),
                Column.<RuleRow>numbers("count", Messages.consistency_column_count, 72, RuleRow::count,
                        row -> row.findings().size()),
                Column.<RuleRow>words("severity", Messages.consistency_column_severity, 84,
                        row -> row.applies() ? Words.of(row.severity()) : Messages.value_none).hidden(),
                Column.<RuleRow>words("id", Messages.consistency_column_id, 150, RuleRow::id).hidden());
    }

    static List<Column<ObjectFinding>> findings() {
        return List.of(
                Column.<ObjectFinding>words("severity", Messages.consistency_column_severity, 84,
                        found -> Words.of(found.finding().severity()))
                        .withIcon(found -> Words.icon(found.finding().severity()))
                        .sortedBy(found -> ORDER.indexOf(found.finding().severity())),
                Column.<ObjectFinding>words("address", Messages.accounts_column_address, 200,
                        found -> found.object().address()).withIcon(found -> Words.icon(found.object().kind()))
                        .stretching(),
                Column.<ObjectFinding>words("finding", Messages.consistency_column_finding, 300, CheckText::sentence)
                        .stretching(),
                Column.<ObjectFinding>words("kind", Messages.accounts_column_kind, 70,
                        found -> Words.of(found.object().kind())).hidden(),
                Column.<ObjectFinding>words("rule", Messages.consistency_column_id, 150,
                        found -> found.finding().rule()).hidden(),
                Column.<ObjectFinding>words("dn", Messages.accounts_column_dn, 300, found -> found.object().dn())
                        .hidden());
    }

    /** What tells a finding apart from the others. */
    static Object identity(ObjectFinding found) {
        return found.finding().rule() + '\n' + found.object().dn() + '\n' + found.finding().arguments();
    }
}
