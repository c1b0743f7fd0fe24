// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.ui.export.ExportWish.Part;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks what to export, how and where to. Ids of its controls: {@code export.part}, {@code export.format},
 * {@code export.passwords}, {@code export.operational}, {@code export.file}, {@code export.browse}, {@code export.ok},
 * {@code export.cancel}.
 */
final class ExportDialog extends FormDialog {

    private final ExportOffer offer;
    private final List<Part> parts = new ArrayList<>();
    private Combo part;
    private Combo format;
    private Button passwords;
    private Button operational;
    private Text file;
    private ExportWish wish;

    ExportDialog(Shell parent, ExportOffer offer) {
        super(parent,
                new Heading(Messages.export_dialog_title, NLS.bind(Messages.export_area_title, offer.profile()),
                        Messages.export_area_text));
        this.offer = offer;
    }

    /** What the reader wants; only after OK. */
    ExportWish wish() {
        return wish;
    }

    @Override
    protected void fill(Composite form) {
        grid(form, 3);
        part = combo(form, "export.part", Messages.export_part_label);
        offerParts();
        format = combo(form, "export.format", Messages.export_format_label);
        format.setItems(Messages.export_format_ldif, Messages.export_format_csv);
        format.select(0);
        passwords = box(form, "export.passwords", Messages.export_passwords_label);
        operational = box(form, "export.operational", Messages.export_operational_label);
        file(form);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "export.cancel");
        preferred(parent, OK, Messages.export_ok_button, "export.ok", false);
    }

    @Override
    protected void okPressed() {
        ExportOptions options = new ExportOptions(format(), passwords.getSelection(),
                operational.isEnabled() && operational.getSelection());
        wish = new ExportWish(offer, parts.get(part.getSelectionIndex()), options, Path.of(file.getText().strip()));
        super.okPressed();
    }

    private void offerParts() {
        if (!offer.accounts().isEmpty()) {
            offer(Part.SELECTION, MessageFormat.format(Messages.export_part_selection, offer.accounts().size()));
        }
        offer.domain().ifPresent(
                name -> offer(Part.DOMAIN, NLS.bind(Messages.export_part_domain, VisibleText.forLabel(name))));
        offer(Part.EVERYTHING, Messages.export_part_everything);
        part.select(0);
    }

    private void offer(Part offered, String text) {
        parts.add(offered);
        part.add(text);
    }

    private Combo combo(Composite form, String id, String label) {
        new Label(form, SWT.NONE).setText(label);
        Combo combo = new Combo(form, SWT.READ_ONLY);
        WidgetKeys.name(combo, id, label);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        return combo;
    }

    private static Button box(Composite form, String id, String label) {
        new Label(form, SWT.NONE);
        Button box = new Button(form, SWT.CHECK);
        box.setText(label);
        WidgetKeys.key(box, id);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        return box;
    }

    private void file(Composite form) {
        new Label(form, SWT.NONE).setText(Messages.export_file_label);
        file = new Text(form, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(file, "export.file", Messages.export_file_label);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addModifyListener(event -> check());
        Button browse = new Button(form, SWT.PUSH);
        browse.setText(Messages.export_browse_button);
        WidgetKeys.key(browse, "export.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private void browse() {
        String ending = '.' + format().name().toLowerCase(Locale.ROOT);
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.export_dialog_title);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*" + ending});
        dialog.setFileName(offer.domain().orElse(offer.profile()).replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ending);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void check() {
        operational.setEnabled(format() == ExportFormat.LDIF);
        String typed = file.getText().strip();
        boolean named = !typed.isEmpty() && isPath(typed);
        setErrorMessage(named || typed.isEmpty() ? null : Messages.export_file_invalid);
        getButton(OK).setEnabled(named);
    }

    private static boolean isPath(String typed) {
        try {
            return Path.of(typed).getFileName() != null;
        } catch (InvalidPathException invalid) {
            return false;
        }
    }

    private ExportFormat format() {
        return format.getSelectionIndex() == 0 ? ExportFormat.LDIF : ExportFormat.CSV;
    }
}
