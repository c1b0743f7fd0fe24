// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.poststation.directory.schema.Field;

/** The fields of an object below each other, each with what fills it. */
final class FieldRows {

    private static final int WIDTH = 420;

    private final ScrolledComposite frame;
    private final Composite rows;
    private final FieldRow.Change change;

    FieldRows(Composite parent, FieldRow.Change change) {
        this.change = change;
        frame = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        frame.setExpandHorizontal(true);
        frame.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(frame);
        rows = new Composite(frame, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 2).spacing(8, 4).applyTo(rows);
        frame.setContent(rows);
    }

    /** Makes a row for each field of the draft. */
    void show(MappingDraft draft) {
        for (Control control : rows.getChildren()) {
            control.dispose();
        }
        for (Field field : draft.fields()) {
            new FieldRow(rows, field, draft, change);
        }
        rows.layout(true, true);
        frame.setMinSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
}
