// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.failure;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.ExpandItem;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.operation.Explanation;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** An {@link Explanation} as controls: what happened, likely causes, next step, and the server's text on demand. */
public final class FailureText {

    private static final int LINE_WIDTH = 300;
    private static final int SERVER_TEXT_HEIGHT = 70;
    private static final int LONGEST_SERVER_TEXT = 20_000;

    private final Composite control;

    /**
     * @param parent takes the controls
     * @param area first part of the ids of the controls
     * @param explanation what is to be shown
     * @param resized called when the height changed because a part was opened or closed
     */
    public FailureText(Composite parent, String area, Explanation explanation, Runnable resized) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(control);
        Label icon = new Label(control, SWT.NONE);
        icon.setImage(Icon.CRITICAL.image());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        Label what = sentence(explanation.what(), 0);
        what.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        WidgetKeys.key(what, area + ".what");
        if (!explanation.likelyCauses().isEmpty()) {
            beside(Messages.failure_causes_title);
            explanation.likelyCauses().forEach(cause -> beside("\u2022 " + cause));
        }
        if (!explanation.nextStep().isEmpty()) {
            WidgetKeys.key(beside(explanation.nextStep()), area + ".next");
        }
        if (!explanation.serverText().isEmpty()) {
            serverText(area, explanation.serverText(), resized);
        }
    }

    /** The whole. */
    public Composite control() {
        return control;
    }

    private Label beside(String text) {
        new Label(control, SWT.NONE);
        return sentence(text, 0);
    }

    private Label sentence(String text, int indent) {
        Label label = new Label(control, SWT.WRAP);
        label.setText(VisibleText.forLabel(text));
        GridDataFactory.fillDefaults().grab(true, false).indent(indent, 0).hint(LINE_WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void serverText(String area, String text, Runnable resized) {
        new Label(control, SWT.NONE);
        ExpandBar bar = new ExpandBar(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(LINE_WIDTH, SWT.DEFAULT).applyTo(bar);
        Text shown = new Text(bar, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        shown.setText(text.lines().map(line -> VisibleText.of(line, LONGEST_SERVER_TEXT)).limit(1000)
                .reduce((a, b) -> a + '\n' + b).orElse(""));
        WidgetKeys.name(shown, area + ".servertext", Messages.failure_server_title);
        ExpandItem item = new ExpandItem(bar, SWT.NONE);
        item.setText(Messages.failure_server_title);
        item.setControl(shown);
        item.setHeight(SERVER_TEXT_HEIGHT);
        Runnable later = () -> bar.getDisplay().asyncExec(() -> {
            if (!bar.isDisposed()) {
                control.requestLayout();
                resized.run();
            }
        });
        bar.addListener(SWT.Expand, event -> later.run());
        bar.addListener(SWT.Collapse, event -> later.run());
    }
}
