// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** A bar with a line of text and a button to cancel, which looks by itself how far the work is. UI thread only. */
public final class WorkBar {

    private static final int INTERVAL = 250;
    private static final int STEPS = 1000;

    private final Composite control;
    private final ProgressBar bar;
    private final Label text;
    private final Button cancel;
    private Supplier<WorkMeter.Reading> readings;
    private Runnable looked = () -> {};
    private Runnable cancelled = () -> {};

    /**
     * Hidden until work starts.
     *
     * @param area first part of the ids: {@code area.progress}, {@code area.cancel}
     */
    public WorkBar(Composite parent, String area) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 4).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        bar = new ProgressBar(control, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        cancel = new Button(control, SWT.PUSH);
        cancel.setText(Messages.import_cancel_button);
        WidgetKeys.key(cancel, area + ".cancel");
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            cancel.setEnabled(false);
            cancelled.run();
        }));
        text = new Label(control, SWT.NONE);
        WidgetKeys.key(text, area + ".progress");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
    }

    /** Shows the work from now on. */
    public void start(Supplier<WorkMeter.Reading> work, Runnable cancelling) {
        start(work, cancelling, () -> {});
    }

    /** The same; runs the action whenever it has looked. */
    public void start(Supplier<WorkMeter.Reading> work, Runnable cancelling, Runnable whenLooked) {
        boolean ticking = readings != null;
        readings = work;
        cancelled = cancelling;
        looked = whenLooked;
        cancel.setEnabled(true);
        visible(true);
        if (!ticking) {
            look();
        }
    }

    /** Hides itself and looks no more. */
    public void stop() {
        readings = null;
        visible(false);
    }

    private void look() {
        if (control.isDisposed() || readings == null) {
            return;
        }
        WorkMeter.Reading reading = readings.get();
        bar.setSelection((int) (reading.part().orElse(0.0) * STEPS));
        text.setText(VisibleText.forLabel(reading.text()));
        looked.run();
        control.getDisplay().timerExec(INTERVAL, this::look);
    }

    private void visible(boolean shown) {
        control.setVisible(shown);
        GridDataFactory.createFrom((GridData) control.getLayoutData()).exclude(!shown)
                .applyTo(control);
        control.requestLayout();
    }
}
