// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** The rules on the left, on the right what the selected one found and why it matters. */
final class FindingTables {

    private static final int EXPLANATION_HEIGHT = 66;

    private final VirtualTable<RuleRow> rules;
    private final VirtualTable<ObjectFinding> findings;
    private final Text explanation;

    FindingTables(Composite parent) {
        IDialogSettings settings = TableSettings.kept();
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        rules = new VirtualTable<>(sash, new VirtualTable.Spec<>("consistency.rules", Messages.consistency_rules_title,
                FindingColumns.rules(), RuleRow::id, "", settings));
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        findings = new VirtualTable<>(right, new VirtualTable.Spec<>("consistency", Messages.consistency_title_text,
                FindingColumns.findings(), FindingColumns::identity, "severity", settings));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(findings.control());
        explanation = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        WidgetKeys.name(explanation, "consistency.explanation", Messages.consistency_explanation_name);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).hint(SWT.DEFAULT, EXPLANATION_HEIGHT)
                .applyTo(explanation);
        sash.setWeights(5, 8);
    }

    VirtualTable<RuleRow> rules() {
        return rules;
    }

    VirtualTable<ObjectFinding> findings() {
        return findings;
    }

    /** The finding that is selected; empty also when several are. */
    Optional<ObjectFinding> selected() {
        return findings.selection().size() == 1 ? findings.first() : Optional.empty();
    }

    void explain(String text) {
        explanation.setText(text.lines().map(VisibleText::of).collect(Collectors.joining("\n")));
    }
}
