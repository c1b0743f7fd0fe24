// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.state.ViewState.Empty;
import org.poststation.ui.state.ViewState.Failed;
import org.poststation.ui.state.ViewState.Loading;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.state.ViewState.Ready;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Shows a {@link ViewState}: a message with its one action, or the view's content with a line that tells its age. UI
 * thread only.
 */
public final class StatePage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Composite control;
    private final StackLayout stack = new StackLayout();
    private final Composite framed;
    private final Composite content;
    private final StateLine line;
    private final MessagePage message;
    private ViewState shown;

    /**
     * @param parent takes the page
     * @param area first part of the ids of its controls
     */
    public StatePage(Composite parent, String area) {
        control = new Composite(parent, SWT.NONE);
        control.setLayout(stack);
        WidgetKeys.key(control, area + ".state");
        framed = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(framed);
        content = new Composite(framed, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().applyTo(content);
        line = new StateLine(framed, area);
        message = new MessagePage(control, area);
    }

    /** The page itself. */
    public Composite control() {
        return control;
    }

    /** Takes what the view shows when there is data; has a one-column grid. */
    public Composite content() {
        return content;
    }

    /** Moves the keyboard to the action of a message; false when the content is shown, which has a focus of its own. */
    public boolean focus() {
        return stack.topControl == message.control() && message.control().setFocus();
    }

    /** Leaves out the line that tells the age, for a view that shows it with each of its items. */
    public void withoutLine() {
        line.hide();
    }

    /** The state that is shown; null before the first. */
    public ViewState shown() {
        return shown;
    }

    /** Shows a state. */
    public void show(ViewState state) {
        if (control.isDisposed() || state.equals(shown)) {
            return;
        }
        shown = state;
        control.setData("org.poststation.ui.state", state.getClass().getSimpleName());
        switch (state) {
            case Empty empty -> message.empty(empty);
            case Failed failed -> message.failed(failed);
            case Loading loading when !loading.partial() -> message.loading(loading);
            case Loading loading -> line.show(Icon.LOADING, loading.text(), loading.cancel());
            case Ready ready -> showAge(ready);
        }
        boolean withContent = state instanceof Ready || state instanceof Loading loading && loading.partial();
        stack.topControl = withContent ? framed : message.control();
        control.layout();
    }

    private void showAge(Ready ready) {
        String age = NLS.bind(Messages.state_age_text, time(ready.asOf()));
        String text = ready.notes().isEmpty() ? age : NLS.bind(Messages.state_age_notes, age, ready.notes());
        Icon icon = ready.notes().isEmpty() ? Icon.CLOCK : Icon.WARNING;
        if (ready.stale().isPresent()) {
            text = NLS.bind(Messages.state_stale_text, ready.stale().get(), text);
            icon = Icon.WARNING;
        }
        line.show(icon, text, Optional.<Offer>empty());
    }

    private static String time(Instant moment) {
        var local = moment.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now()) ? TIME.format(local) : DAY_AND_TIME.format(local);
    }
}
