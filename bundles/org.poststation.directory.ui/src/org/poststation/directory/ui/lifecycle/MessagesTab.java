// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * The messages to owners in each language, and how one reads for an account. Ids of its controls:
 * {@code message.language}, {@code message.text}, {@code message.delivered}, {@code message.account},
 * {@code message.reason}, {@code message.preview}.
 */
final class MessagesTab {

    private static final int HEIGHT = 260;

    private final MessagesDraft draft;
    private final Runnable changed;
    private final Composite control;
    private final Combo language;
    private final Text text;
    private final Combo account;
    private final Combo reason;
    private final Text preview;
    private boolean showing;

    MessagesTab(Composite parent, MessagesDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(10, 10).spacing(14, 8)
                .applyTo(control);
        Composite left = line();
        language = combo(left, "message.language", Messages.lifecycle_language_name,
                Arrays.stream(Language.values()).map(LifecycleTexts::of).toArray(String[]::new), this::show);
        Button delivered = new Button(left, SWT.PUSH);
        delivered.setText(Messages.lifecycle_delivered_button);
        WidgetKeys.key(delivered, "message.delivered");
        delivered.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            draft.deliver(language());
            show();
            edited();
        }));
        Composite right = line();
        account = combo(right, "message.account", Messages.lifecycle_account_name,
                draft.accounts().toArray(String[]::new), this::render);
        reason = combo(right, "message.reason", Messages.lifecycle_reason_column,
                Arrays.stream(Reason.values()).map(LifecycleTexts::of).toArray(String[]::new), this::render);
        text = area("message.text", Messages.lifecycle_template_name, SWT.NONE);
        preview = area("message.preview", Messages.lifecycle_run_message, SWT.READ_ONLY);
        Label help = new Label(control, SWT.WRAP);
        help.setText(Messages.lifecycle_placeholders_text);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT).applyTo(help);
        text.addModifyListener(event -> typed());
        show();
    }

    Composite control() {
        return control;
    }

    private Composite line() {
        Composite line = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private static Combo combo(Composite parent, String key, String name, String[] items, Runnable chosen) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        combo.setToolTipText(name);
        WidgetKeys.name(combo, key, name);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
        return combo;
    }

    private Text area(String key, String name, int style) {
        Text area = PaddedText.in(control, SWT.WRAP | style);
        area.setFont(JFaceResources.getTextFont());
        WidgetKeys.name(area, key, name);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, HEIGHT).applyTo(area.getParent());
        return area;
    }

    private Language language() {
        return Language.values()[language.getSelectionIndex()];
    }

    private void show() {
        showing = true;
        text.setText(draft.text(language()));
        showing = false;
        render();
    }

    private void typed() {
        if (!showing) {
            draft.text(language(), text.getText().replace("\r\n", "\n"));
            edited();
        }
    }

    private void edited() {
        render();
        changed.run();
    }

    private void render() {
        preview.setText(draft.preview(language(), account.getSelectionIndex(),
                Reason.values()[reason.getSelectionIndex()]));
    }
}
