// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.state;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.poststation.ui.failure.FailureText;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.ViewState.Empty;
import org.poststation.ui.state.ViewState.Failed;
import org.poststation.ui.state.ViewState.Loading;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** What stands in a view instead of content; made anew for each state. */
final class MessagePage {

    private static final int LINE_WIDTH = 240;

    private final ScrolledComposite scrolled;
    private final String area;

    MessagePage(Composite parent, String area) {
        this.area = area;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, event -> fit());
    }

    Control control() {
        return scrolled;
    }

    void empty(Empty state) {
        Composite page = page();
        sentence(page, null, state.text(), "empty");
        button(page, state.offer());
        fit();
    }

    void loading(Loading state) {
        Composite page = page();
        sentence(page, Icon.LOADING, state.text(), "loading");
        ProgressBar bar = new ProgressBar(page, SWT.INDETERMINATE | SWT.HORIZONTAL);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(LINE_WIDTH, SWT.DEFAULT).applyTo(bar);
        button(page, state.cancel());
        fit();
    }

    void failed(Failed state) {
        Composite page = page();
        FailureText text = new FailureText(page, area + ".failure", state.explanation(), this::fit);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text.control());
        button(page, Optional.of(state.retry()));
        fit();
    }

    private Composite page() {
        if (scrolled.getContent() != null) {
            scrolled.getContent().dispose();
        }
        Composite page = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(8, 8).applyTo(page);
        scrolled.setContent(page);
        return page;
    }

    private void sentence(Composite page, Icon icon, String text, String id) {
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        if (icon != null) {
            new Label(row, SWT.NONE).setImage(icon.image());
        }
        Label label = new Label(row, SWT.WRAP);
        label.setText(VisibleText.forLabel(text));
        WidgetKeys.key(label, area + '.' + id);
        GridDataFactory.fillDefaults().grab(true, false).span(icon == null ? 2 : 1, 1).hint(LINE_WIDTH, SWT.DEFAULT)
                .applyTo(label);
    }

    private void button(Composite page, Optional<Offer> offer) {
        offer.ifPresent(some -> {
            Button button = new Button(page, SWT.PUSH);
            button.setText(some.label());
            WidgetKeys.key(button, some.id());
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> some.run().run()));
        });
    }

    private void fit() {
        Control page = scrolled.getContent();
        if (page != null && !page.isDisposed()) {
            page.requestLayout();
            int width = Math.max(1, scrolled.getClientArea().width);
            scrolled.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
        }
    }
}
