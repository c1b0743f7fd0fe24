// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.ui.importing.ImportDraft.Content;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * First page: the file, what it is, where to, and what may be done. Ids of its controls: {@code import.file},
 * {@code .browse}, {@code .format}, {@code .domain}, {@code .connection}, {@code .mode}, {@code .base}, {@code .hash},
 * {@code .urls}.
 */
final class ImportFilePage extends WizardPage {

    private static final List<ImportMode> MODES = List.of(ImportMode.values());
    private static final List<SourceFormat> FORMATS = List.of(SourceFormat.values());
    private static final String[] ENDINGS = {"*.ldif;*.ldif.gz;*.ldf;*.csv;passwd*;aliases*", "*"};

    private final ImportDraft begin;
    private final List<String> profiles;
    private Text file;
    private Combo format;
    private Text domain;
    private Combo connection;
    private Combo mode;
    private Text base;
    private Button hash;
    private Button urls;

    /** @param profiles names of the connections that can be chosen */
    ImportFilePage(ImportDraft begin, List<String> profiles) {
        super("file");
        this.begin = begin;
        this.profiles = List.copyOf(profiles);
        setTitle(Messages.import_file_title);
        setDescription(Messages.import_file_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 12).spacing(10, 8).applyTo(page);
        file = text(page, "import.file", Messages.import_file_label, 1);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.import_browse_button);
        WidgetKeys.key(browse, "import.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        format = combo(page, "import.format", Messages.import_format_label);
        FORMATS.forEach(each -> format.add(ImportTexts.of(each)));
        format.select(FORMATS.indexOf(begin.content().format()));
        domain = text(page, "import.domain", Messages.import_domain_label, 2);
        connection = combo(page, "import.connection", Messages.import_connection_label);
        profiles.forEach(name -> connection.add(VisibleText.of(name)));
        connection.select(profiles.indexOf(begin.profile()));
        mode = combo(page, "import.mode", Messages.import_mode_label);
        MODES.forEach(each -> mode.add(ImportTexts.of(each)));
        mode.select(MODES.indexOf(begin.mode()));
        base = text(page, "import.base", Messages.import_base_label, 2);
        hash = box(page, "import.hash", Messages.import_hash_label, begin.hashed());
        urls = box(page, "import.urls", Messages.import_urls_label, begin.fileUrls());
        setControl(page);
        domain.setText(begin.content().domain());
        base.setText(begin.base());
        file.setText(begin.content().file());
        file.setSelection(begin.content().file().length());
        file.addModifyListener(event -> format.select(FORMATS.indexOf(Content.guess(file.getText()))));
        file.addModifyListener(event -> changed());
        changed();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            file.setFocus();
        }
    }

    /** What is typed now. */
    ImportDraft draft() {
        int at = connection.getSelectionIndex();
        return new ImportDraft(at < 0 ? "" : profiles.get(at),
                new Content(file.getText(), FORMATS.get(format.getSelectionIndex()), domain.getText(),
                        begin.content().csv()),
                MODES.get(mode.getSelectionIndex()),
                base.getText(), hash.getSelection(), urls.getSelection());
    }

    /** Lets values be taken from other files. */
    void allowUrls() {
        urls.setSelection(true);
        changed();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.import_window_title);
        dialog.setFilterExtensions(ENDINGS);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void changed() {
        if (getControl() == null) {
            return;
        }
        ImportDraft typed = draft();
        boolean ldif = typed.content().format() == SourceFormat.LDIF;
        domain.setEnabled(!ldif);
        urls.setEnabled(ldif);
        base.setEnabled(typed.mode() == ImportMode.SYNC);
        Optional<String> problem = typed.problem();
        setErrorMessage(problem.filter(text -> !text.isEmpty()).orElse(null));
        setMessage(warning(typed).orElse(null), IMessageProvider.WARNING);
        setPageComplete(problem.isEmpty());
    }

    private static Optional<String> warning(ImportDraft typed) {
        if (typed.mode() == ImportMode.SYNC) {
            return Optional.of(Messages.import_sync_warning);
        }
        if (!typed.hashed()) {
            return Optional.of(Messages.import_plain_warning);
        }
        return typed.fileUrls() ? Optional.of(Messages.import_urls_warning) : Optional.empty();
    }

    private Text text(Composite page, String id, String label, int columns) {
        new Label(page, SWT.NONE).setText(label);
        Text text = new Text(page, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(text, id, label);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addModifyListener(event -> changed());
        return text;
    }

    private Combo combo(Composite page, String id, String label) {
        new Label(page, SWT.NONE).setText(label);
        Combo combo = new Combo(page, SWT.READ_ONLY);
        WidgetKeys.name(combo, id, label);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        return combo;
    }

    private Button box(Composite page, String id, String label, boolean checked) {
        new Label(page, SWT.NONE);
        Button box = new Button(page, SWT.CHECK);
        box.setText(label);
        box.setSelection(checked);
        WidgetKeys.key(box, id);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed()));
        return box;
    }
}
