// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.cluster;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.widget.WidgetKeys;

/** Asks to which node a resource is moved. Ids: {@code target.question}, {@code target.node}, {@code target.apply}. */
final class TargetDialog extends SizedDialog {

    private static final Point SIZE = new Point(480, 210);

    private final String resource;
    private final List<String> nodes;
    private Combo choice;
    private String chosen = "";

    private TargetDialog(Shell parent, String resource, List<String> nodes) {
        super(parent, Messages.target_dialog_title, SIZE);
        this.resource = resource;
        this.nodes = nodes;
    }

    /** Asks and waits; empty when the reader does not want to. */
    static Optional<String> ask(Shell parent, String resource, List<String> nodes) {
        TargetDialog dialog = new TargetDialog(parent, resource, nodes);
        return dialog.open() == OK ? Optional.of(dialog.chosen) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "target.question", NLS.bind(Messages.target_question_text, resource));
        choice = new Combo(area, SWT.READ_ONLY);
        choice.setItems(nodes.toArray(String[]::new));
        choice.select(0);
        WidgetKeys.name(choice, "target.node", Messages.target_node_label);
        GridDataFactory.swtDefaults().hint(220, SWT.DEFAULT).applyTo(choice);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, IDialogConstants.CANCEL_LABEL, "target.cancel");
        preferred(button(parent, OK, Messages.target_apply_button, "target.apply"));
    }

    @Override
    protected void okPressed() {
        chosen = choice.getText();
        super.okPressed();
    }
}
