// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.ui.text.VisibleText;

/** Shows the whole text of a cell that is cut by its column while the mouse stands on it. */
public final class CellTips {

    private static final int PADDING = 8;

    private final Table table;

    private CellTips(Table table) {
        this.table = table;
    }

    /** Gives a table with columns these tips. */
    public static void on(Table table) {
        CellTips tips = new CellTips(table);
        table.addListener(SWT.MouseMove, tips::moved);
    }

    private void moved(Event event) {
        String tip = tipAt(new Point(event.x, event.y));
        if (!Objects.equals(tip, table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }

    private String tipAt(Point at) {
        TableItem item = table.getItem(at);
        if (item == null) {
            return null;
        }
        for (int column = 0; column < table.getColumnCount(); column++) {
            Rectangle bounds = item.getBounds(column);
            if (bounds.contains(at)) {
                return isCut(item, column) ? VisibleText.forLabel(item.getText(column)) : null;
            }
        }
        return null;
    }

    private boolean isCut(TableItem item, int column) {
        GC gc = new GC(table);
        try {
            int width = gc.textExtent(item.getText(column)).x;
            return width + PADDING / 2 > item.getTextBounds(column).width;
        } finally {
            gc.dispose();
        }
    }
}
