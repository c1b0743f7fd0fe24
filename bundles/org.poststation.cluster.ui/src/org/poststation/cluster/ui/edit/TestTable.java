// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.cluster.ui.edit.TestStep.Kind;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The steps of a connection test: icon and word, and what was found. */
final class TestTable {

    private static final int STEP_WIDTH = 190;
    private static final int STATE_WIDTH = 130;

    private final Composite frame;
    private final Table table;

    TestTable(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "node.test.steps", Messages.wizard_nodetest_title);
        layout.setColumnData(column(Messages.test_column_step), new ColumnPixelData(STEP_WIDTH));
        layout.setColumnData(column(Messages.test_column_state), new ColumnPixelData(STATE_WIDTH));
        layout.setColumnData(column(Messages.test_column_detail), new ColumnWeightData(1, STEP_WIDTH));
        CellTips.on(table);
        for (Kind kind : Kind.values()) {
            new TableItem(table, SWT.NONE).setText(name(kind));
        }
    }

    Control control() {
        return frame;
    }

    void show(List<TestStep> steps) {
        for (Kind kind : Kind.values()) {
            TableItem item = table.getItem(kind.ordinal());
            item.setText(1, "");
            item.setText(2, "");
            item.setImage(1, null);
        }
        for (TestStep step : steps) {
            TableItem item = table.getItem(step.kind().ordinal());
            item.setImage(1, (step.isGood() ? Icon.OK : Icon.CRITICAL).image());
            item.setText(1, step.isGood() ? Messages.test_step_good : Messages.test_step_failed);
            item.setText(2, VisibleText.of(step.detail()));
        }
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case REACH -> Messages.test_step_reach;
            case HOST_KEY -> Messages.test_step_hostkey;
            case LOGIN -> Messages.test_step_login;
            case ANSWERS -> Messages.test_step_answers;
            case ROOT -> Messages.test_step_root;
        };
    }

    private TableColumn column(String title) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        return column;
    }
}
