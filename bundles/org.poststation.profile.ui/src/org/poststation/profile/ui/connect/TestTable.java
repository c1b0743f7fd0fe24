// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.profile.ui.connect.TestSteps.Look;
import org.poststation.profile.ui.internal.Icons;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.table.CellTips;
import org.poststation.ui.widget.WidgetKeys;

/** The steps of a connection test: icon and word, and what was found. */
final class TestTable {

    private static final int STEP_WIDTH = 170;
    private static final int STATE_WIDTH = 130;

    private final Composite frame;
    private final Table table;
    private final ResourceManager images;

    /**
     * @param parent takes the table
     * @param chosen is told the step that the reader looks at
     */
    TestTable(Composite parent, Consumer<Kind> chosen) {
        frame = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "wizard.test.steps", Messages.wizard_test_title);
        images = new LocalResourceManager(JFaceResources.getResources(), table);
        layout.setColumnData(column(Messages.test_column_step), new ColumnPixelData(STEP_WIDTH));
        layout.setColumnData(column(Messages.test_column_state), new ColumnPixelData(STATE_WIDTH));
        layout.setColumnData(column(Messages.test_column_detail), new ColumnWeightData(1, STEP_WIDTH));
        CellTips.on(table);
        TestSteps.kinds().forEach(kind -> new TableItem(table, SWT.NONE));
        table.addSelectionListener(SelectionListener
                .widgetSelectedAdapter(event -> chosen.accept(TestSteps.kinds().get(table.getSelectionIndex()))));
        Dialog.applyDialogFont(frame);
    }

    Control control() {
        return frame;
    }

    void show(TestSteps steps) {
        for (Kind kind : TestSteps.kinds()) {
            TableItem item = table.getItem(kind.ordinal());
            Look look = steps.look(kind);
            item.setImage(1, image(look));
            item.setText(new String[] {TestTexts.step(kind), TestTexts.look(look),
                    TestTexts.detail(steps, kind).replace("\n", ", ")});
        }
    }

    private TableColumn column(String title) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        return column;
    }

    private Image image(Look look) {
        return switch (look) {
            case OK -> images.create(Icons.OK);
            case FAILED -> images.create(Icons.FAILED);
            case RUNNING -> images.create(Icons.RUNNING);
            case SKIPPED, NOT_REACHED -> images.create(Icons.SKIPPED);
            case WAITING -> null;
        };
    }
}
