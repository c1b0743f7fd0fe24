// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.util.List;

import org.poststation.cluster.pacemaker.ClusterFindings;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.model.Finding;
import org.poststation.ui.table.Column;

/** The columns of the clusters and of what is wrong with them. */
final class ClusterColumns {

    private ClusterColumns() {}

    static List<Column<ClusterRow>> parts() {
        return List.of(
                Column.<ClusterRow>words("name", Messages.clusters_column_name, 200, ClusterRow::indented)
                        .sortedBy(row -> row.place().path()).stretching(),
                Column.<ClusterRow>words("kind", Messages.clusters_column_kind, 110,
                        row -> ClusterWords.of(row.kind())),
                Column.<ClusterRow>words("state", Messages.clusters_column_state, 170, row -> row.state().word())
                        .withIcon(row -> row.state().icon()),
                Column.<ClusterRow>words("where", Messages.clusters_column_where, 240, ClusterRow::where)
                        .stretching());
    }

    static List<Column<Finding>> findings() {
        return List.of(
                Column.<Finding>words("severity", Messages.clusters_column_severity, 100,
                        finding -> Words.of(finding.severity())).withIcon(finding -> Words.icon(finding.severity())),
                Column.<Finding>words("found", Messages.clusters_column_found, 380, ClusterFindings::text)
                        .stretching());
    }
}
