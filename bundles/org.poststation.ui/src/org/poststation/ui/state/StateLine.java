// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.state;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The line under a view's content: how old it is, what is missing, what is on its way. */
final class StateLine {

    private final Composite line;
    private final Label icon;
    private final Label text;
    private final Link action;
    private Runnable run = () -> {};

    StateLine(Composite parent, String area) {
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 3).spacing(6, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        icon = new Label(line, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
        text = new Label(line, SWT.NONE);
        WidgetKeys.key(text, area + ".age");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
        action = new Link(line, SWT.NONE);
        WidgetKeys.key(action, area + ".line.action");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(action);
        action.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
    }

    void hide() {
        GridDataFactory.fillDefaults().exclude(true).applyTo(line);
        line.setVisible(false);
    }

    void show(Icon shownIcon, String sentence, Optional<Offer> offer) {
        icon.setImage(shownIcon.image());
        text.setText(VisibleText.forLabel(sentence));
        text.setToolTipText(VisibleText.forLabel(sentence));
        run = offer.map(Offer::run).orElse(() -> {});
        action.setText(offer.map(some -> "<a>" + some.label() + "</a>").orElse(""));
        action.setVisible(offer.isPresent());
        line.layout();
    }
}
