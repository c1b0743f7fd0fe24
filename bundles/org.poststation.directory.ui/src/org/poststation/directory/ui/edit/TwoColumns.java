// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Two columns side by side where there is room, under each other where there is not, scrolled when too high. */
final class TwoColumns {

    private static final int LEAST_FOR_TWO = 700;
    private static final int LINES_PER_STEP = 16;

    private final ScrolledComposite scrolled;
    private final Composite body;
    private final Composite left;
    private final Composite right;

    TwoColumns(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.getVerticalBar().setIncrement(LINES_PER_STEP);
        scrolled.setShowFocusedControl(true);
        body = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(4, 0).spacing(16, 0).applyTo(body);
        left = column();
        right = column();
        scrolled.setContent(body);
        scrolled.addListener(SWT.Resize, event -> fit());
    }

    Composite left() {
        return left;
    }

    Composite right() {
        return right;
    }

    /** Call it when everything stands in the columns; aligns the labels of all forms in a column. */
    void ready() {
        align(left);
        align(right);
        fit();
    }

    private static void align(Composite column) {
        List<Label> labels = Arrays.stream(column.getChildren()).filter(Composite.class::isInstance)
                .flatMap(form -> Arrays.stream(((Composite) form).getChildren())).filter(TwoColumns::isBeforeControl)
                .map(Label.class::cast).toList();
        int width = labels.stream().mapToInt(label -> label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
        labels.forEach(label -> ((GridData) label.getLayoutData()).widthHint = width);
    }

    private static boolean isBeforeControl(Control control) {
        return control instanceof Label && control.getLayoutData() instanceof GridData data && data.horizontalSpan == 1
                && control.getParent().getLayout() instanceof GridLayout grid && grid.numColumns == 2;
    }

    private Composite column() {
        Composite column = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(column);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
        return column;
    }

    private void fit() {
        int width = scrolled.getClientArea().width;
        GridLayout layout = (GridLayout) body.getLayout();
        layout.numColumns = width >= LEAST_FOR_TWO ? 2 : 1;
        scrolled.setMinSize(0, body.computeSize(Math.max(1, width), SWT.DEFAULT).y);
        body.layout(true, true);
    }
}
