// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.bulk.source.CsvDialect;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.widget.WidgetKeys;

/**
 * What the rows are and how the file is written. Ids of its controls: {@code mapping.kind}, {@code .delimiter},
 * {@code .encoding}, {@code .header}.
 */
final class DialectLine {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final List<String> USUAL = List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE",
            "UTF-16BE");

    private final Combo kind;
    private final Combo delimiter;
    private final Combo encoding;
    private final Button header;
    private final List<ObjectKind> kinds = new ArrayList<>();
    private final List<String> encodings = new ArrayList<>(USUAL);

    /** @param changed is run after each choice */
    DialectLine(Composite parent, Runnable changed) {
        Composite line = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().center(true).spacing(8).wrap(true).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        kind = combo(line, "mapping.kind", Messages.mapping_kind_label, changed);
        delimiter = combo(line, "mapping.delimiter", Messages.mapping_delimiter_label, changed);
        delimiter.setItems(Messages.mapping_delimiter_comma, Messages.mapping_delimiter_semicolon,
                Messages.mapping_delimiter_tab, Messages.mapping_delimiter_bar);
        encoding = combo(line, "mapping.encoding", Messages.mapping_encoding_label, changed);
        header = new Button(line, SWT.CHECK);
        header.setText(Messages.mapping_header_label);
        WidgetKeys.key(header, "mapping.header");
        header.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
    }

    /** Shows a mapping whose dialect is known. */
    void show(CsvMapping mapping, SchemaProfile schema) {
        kinds.clear();
        kinds.addAll(List.of(ObjectKind.values()).stream().filter(schema::has).toList());
        kind.setItems(kinds.stream().map(Words::several).toArray(String[]::new));
        kind.select(kinds.indexOf(mapping.kind()));
        CsvDialect dialect = mapping.dialect().orElseThrow();
        if (!DELIMITERS.contains(dialect.delimiter()) && delimiter.getItemCount() == DELIMITERS.size()) {
            delimiter.add(String.valueOf(dialect.delimiter()));
        }
        int known = DELIMITERS.indexOf(dialect.delimiter());
        delimiter.select(known < 0 ? DELIMITERS.size() : known);
        if (!encodings.contains(dialect.encoding().name())) {
            encodings.add(dialect.encoding().name());
        }
        encoding.setItems(encodings.toArray(String[]::new));
        encoding.select(encodings.indexOf(dialect.encoding().name()));
        header.setSelection(mapping.header());
        kind.requestLayout();
    }

    /** The mapping with what is chosen here. */
    CsvMapping chosen(CsvMapping mapping) {
        int at = delimiter.getSelectionIndex();
        char between = at < DELIMITERS.size() ? DELIMITERS.get(at) : delimiter.getText().charAt(0);
        return mapping.of(kinds.get(kind.getSelectionIndex())).withHeader(header.getSelection())
                .written(new CsvDialect(between, Charset.forName(encoding.getText())));
    }

    private static Combo combo(Composite line, String id, String label, Runnable changed) {
        new Label(line, SWT.NONE).setText(label);
        Combo combo = new Combo(line, SWT.READ_ONLY);
        WidgetKeys.name(combo, id, label);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        return combo;
    }
}
