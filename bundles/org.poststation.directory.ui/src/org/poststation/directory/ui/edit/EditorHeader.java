// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailureText;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** Top of an editor: what is edited, why it can't be saved, the buttons, and the last failure until it is over. */
final class EditorHeader {

    private static final int COLUMNS = 5;
    private static final int LINE_WIDTH = 300;

    /**
     * What the buttons do.
     *
     * @param save saves
     * @param revert reads again what is on the server
     * @param rename asks for another address
     */
    record Actions(Runnable save, Runnable revert, Runnable rename) {}

    private final Composite header;
    private final String area;
    private final Label title;
    private final Composite why;
    private final Label reasonIcon;
    private final Label reason;
    private final Button save;
    private final Button revert;
    private final Button rename;
    private Composite failure;

    EditorHeader(Composite parent, ObjectKind kind, Actions actions) {
        this.area = FieldKeys.area(kind);
        header = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(14, 6).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        Label icon = new Label(header, SWT.NONE);
        icon.setImage(icon(kind).image());
        title = new Label(header, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        WidgetKeys.key(title, area + ".title");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
        rename = button(Messages.editor_rename_button, ".rename", actions.rename());
        revert = button(Messages.editor_revert_button, ".revert", actions.revert());
        save = button(Messages.editor_save_button, ".save", actions.save());
        why = new Composite(header, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(why);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(why);
        reasonIcon = new Label(why, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(reasonIcon);
        reason = new Label(why, SWT.WRAP);
        WidgetKeys.key(reason, area + ".reason");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(LINE_WIDTH, SWT.DEFAULT)
                .applyTo(reason);
        state(false, false, Optional.empty(), Optional.empty());
    }

    static Icon icon(ObjectKind kind) {
        return switch (kind) {
            case DOMAIN -> Icon.DOMAIN;
            case MAILBOX -> Icon.MAILBOX;
            case ALIAS -> Icon.ALIAS;
            case LIST -> Icon.LIST;
        };
    }

    void title(String address) {
        title.setText(VisibleText.forLabel(address));
        header.layout();
    }

    /**
     * Shows what can be done now, and why something can't.
     *
     * @param whyNot why saving is not possible
     * @param warning what is probably a mistake
     */
    void state(boolean dirty, boolean writable, Optional<String> whyNot, Optional<String> warning) {
        save.setEnabled(dirty && writable && whyNot.isEmpty());
        revert.setEnabled(dirty);
        rename.setEnabled(writable && !dirty);
        Optional<String> shown = whyNot.or(() -> warning);
        reasonIcon.setImage((whyNot.isPresent() ? Icon.CRITICAL : Icon.WARNING).image());
        reason.setText(shown.map(VisibleText::forLabel).orElse(""));
        why.setVisible(shown.isPresent());
        ((GridData) why.getLayoutData()).exclude = shown.isEmpty();
        reason.requestLayout();
    }

    /** Shows why the last attempt failed, with a button to try again. */
    void failed(OperationException why, Runnable retry) {
        clear();
        failure = new Composite(header, SWT.BORDER);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).applyTo(failure);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(failure);
        FailureText text = new FailureText(failure, area + ".failure", why.explanation(),
                () -> header.getParent().layout(true, true));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text.control());
        Button again = new Button(failure, SWT.PUSH);
        again.setText(Messages.editor_retry_button);
        WidgetKeys.key(again, area + ".retry");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(again);
        again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> retry.run()));
        header.getParent().layout(true, true);
    }

    /** Takes the failure away. */
    void clear() {
        if (failure != null && !failure.isDisposed()) {
            failure.dispose();
            header.getParent().layout(true, true);
        }
        failure = null;
    }

    private Button button(String label, String key, Runnable action) {
        Button button = new Button(header, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, area + key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }
}
