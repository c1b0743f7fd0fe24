// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.bulk.FindingKind;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.ImportFindings;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.CsvExport;
import org.poststation.ui.table.RowText;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;

/** What a check found, to be sorted, filtered, copied and exported; a box narrows it to a kind. UI thread only. */
final class FindingTable {

    private static final ImportFinding GONE = new ImportFinding(FindingKind.REMARK, 0, 0, "", List.of(), "");

    private final VirtualTable<ImportFinding> table;
    private final Combo kinds;
    private List<FindingKind> found = List.of();

    /** @param open shows the record of a finding */
    FindingTable(Composite parent, Consumer<ImportFinding> open) {
        table = new VirtualTable<>(parent, new VirtualTable.Spec<>("import.findings", Messages.import_findings_title,
                columns(), finding -> finding, "line", new DialogSettings("import")));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        kinds = new Combo(table.tools(), SWT.DROP_DOWN | SWT.READ_ONLY);
        WidgetKeys.name(kinds, "import.findings.kind", Messages.import_kinds_filter);
        kinds.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> narrow()));
        Runnable record = () -> table.first().filter(finding -> finding.line() > 0).ifPresent(open);
        table.onOpen(record);
        MenuManager menu = new MenuManager();
        menu.add(action(Messages.import_record_item, Icon.ENTRY, record));
        menu.add(action(Messages.import_copy_item, Icon.COPY, this::copy));
        menu.add(action(Messages.view_export_tool, Icon.EXPORT_CSV, this::export));
        table.menu(menu);
    }

    /** Shows other findings. */
    void show(ImportFindings findings) {
        found = new ArrayList<>(findings.counts().keySet());
        found.sort(null);
        kinds.removeAll();
        kinds.add(NLS.bind(Messages.import_kinds_all, Words.number(findings.size())));
        found.forEach(kind -> kinds.add(NLS.bind(Messages.import_kinds_count, ImportTexts.of(kind),
                Words.number(findings.count(kind)))));
        kinds.select(0);
        kinds.requestLayout();
        table.scope(Rows.everything());
        table.show(rows(findings));
    }

    private void narrow() {
        int at = kinds.getSelectionIndex();
        FindingKind only = at <= 0 ? null : found.get(at - 1);
        table.scope(finding -> only == null || finding.kind() == only);
    }

    private void copy() {
        List<Column<ImportFinding>> columns = table.shownColumns();
        Rows<ImportFinding> rows = table.selection();
        Copying.copy(table.control(), () -> RowText.lines(columns, rows));
    }

    private void export() {
        CsvExport.ask(table.control().getShell(), Messages.import_findings_title, table.shownColumns(),
                table.shownRows());
    }

    /** The findings go with the check while the table may still be arranging them. */
    private static Rows<ImportFinding> rows(ImportFindings findings) {
        int size = findings.size();
        return new Rows<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public ImportFinding get(int index) {
                try {
                    return findings.get(index);
                } catch (UncheckedIOException closed) {
                    return GONE;
                }
            }
        };
    }

    private static List<Column<ImportFinding>> columns() {
        return List.of(
                Column.<ImportFinding>numbers("line", Messages.import_column_line, 60,
                        finding -> finding.line() == 0 ? "" : Long.toString(finding.line()), ImportFinding::line),
                Column.<ImportFinding>words("severity", Messages.import_column_severity, 90,
                        finding -> Words.of(finding.severity())).withIcon(finding -> Words.icon(finding.severity()))
                        .sortedBy(ImportFinding::severity),
                Column.<ImportFinding>words("kind", Messages.import_column_kind, 110,
                        finding -> ImportTexts.of(finding.kind())),
                Column.words("entry", Messages.import_column_entry, 230, ImportFinding::dn),
                Column.<ImportFinding>words("text", Messages.import_column_text, 300, FindingTable::sentence)
                        .stretching());
    }

    /** What was noticed, with the attributes that it is about. */
    static String sentence(ImportFinding finding) {
        return finding.attributes().isEmpty()
                ? finding.text()
                : NLS.bind(Messages.import_finding_text, finding.text(), String.join(", ", finding.attributes()));
    }

    private static Action action(String label, Icon icon, Runnable run) {
        return new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
