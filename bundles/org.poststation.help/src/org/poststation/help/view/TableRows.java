// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** The rows of a table, with its head as the first one. */
final class TableRows {

    private TableRows() {}

    static List<List<Node>> of(TableBlock table) {
        List<List<Node>> rows = new ArrayList<>();
        collect(table, rows);
        return rows;
    }

    private static void collect(Node parent, List<List<Node>> rows) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            } else if (node instanceof TableCell) {
                rows.getLast().add(node);
            }
            collect(node, rows);
        }
    }
}
