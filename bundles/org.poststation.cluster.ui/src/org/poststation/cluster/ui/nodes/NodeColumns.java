// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import java.util.List;

import org.poststation.cluster.node.FileSystem;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.Memory;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.ui.table.Column;
import org.poststation.ui.text.Amounts;

/** The columns of the table of nodes. */
final class NodeColumns {

    private NodeColumns() {}

    static List<Column<NodeRow>> all() {
        return List.of(
                Column.<NodeRow>words("name", Messages.nodes_column_name, 150, NodeRow::name),
                Column.<NodeRow>words("state", Messages.nodes_column_state, 120, NodeRow::state)
                        .withIcon(NodeRow::light).sortedBy(NodeRow::urgency),
                Column.<NodeRow>words("worst", Messages.nodes_column_worst, 430, NodeRow::worst).stretching(),
                Column.<NodeRow>numbers("findings", Messages.nodes_column_findings, 80,
                        row -> row.findings() == 0 ? "" : Amounts.number(row.findings()), NodeRow::findings),
                Column.<NodeRow>numbers("load", Messages.nodes_column_load, 90,
                        row -> row.load().map(load -> String.format("%.2f / %d", load.one(), load.cores())).orElse(""),
                        row -> row.load().map(Load::perCore).orElse(null)),
                Column.<NodeRow>numbers("memory", Messages.nodes_column_memory, 80,
                        row -> row.memory().map(memory -> Words.percent(memory.use())).orElse(""),
                        row -> row.memory().map(Memory::use).orElse(null)),
                Column.<NodeRow>numbers("disk", Messages.nodes_column_disk, 80,
                        row -> row.fullest().map(disk -> Words.percent(disk.use())).orElse(""),
                        row -> row.fullest().map(FileSystem::use).orElse(null)),
                Column.<NodeRow>numbers("uptime", Messages.nodes_column_uptime, 90,
                        row -> row.system().map(system -> Amounts.span(system.uptime())).orElse(""),
                        row -> row.system().map(system -> system.uptime()).orElse(null)),
                Column.<NodeRow>words("address", Messages.nodes_column_address, 220, NodeRow::address).hidden(),
                Column.<NodeRow>words("system", Messages.nodes_column_system, 150,
                        row -> row.system().map(system -> system.system()).orElse("")).hidden(),
                Column.<NodeRow>words("kernel", Messages.nodes_column_kernel, 130,
                        row -> row.system().map(system -> system.kernel()).orElse("")).hidden(),
                Column.<NodeRow>words("asof", Messages.nodes_column_asof, 90,
                        row -> row.status().map(known -> Amounts.time(known.at())).orElse(""))
                        .sortedBy(row -> row.status().map(known -> known.at()).orElse(null)));
    }
}
