// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.widget.PaddedText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Asks which two nodes are compared, and which files of theirs. Ids: {@code compare.left}, {@code compare.right},
 * {@code compare.files}, {@code compare.problem}, {@code compare.apply}.
 */
final class CompareDialog extends SizedDialog {

    private static final Point SIZE = new Point(520, 380);

    private final List<String> nodes;
    private Wish wish;
    private Combo left;
    private Combo right;
    private Text files;
    private Label problem;

    private CompareDialog(Shell parent, List<String> nodes, Wish before) {
        super(parent, Messages.compare_dialog_title, SIZE);
        this.nodes = nodes;
        wish = before;
    }

    /**
     * Asks and waits; empty when the reader does not want to.
     *
     * @param nodes that can be chosen
     * @param before what is proposed
     */
    static Optional<Wish> ask(Shell parent, List<String> nodes, Wish before) {
        CompareDialog dialog = new CompareDialog(parent, nodes, before);
        return dialog.open() == OK ? Optional.of(dialog.wish) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        Composite pair = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(pair);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(pair);
        left = choice(pair, "compare.left", Messages.compare_left_label, wish.left());
        right = choice(pair, "compare.right", Messages.compare_right_label, wish.right());
        sentence(area, "compare.hint", Messages.compare_files_label);
        files = PaddedText.in(area, SWT.NONE);
        WidgetKeys.name(files, "compare.files", Messages.compare_files_label);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(files.getParent());
        files.setText(String.join("\n", wish.files()));
        problem = sentence(area, "compare.problem", "");
    }

    private Combo choice(Composite parent, String key, String label, String chosen) {
        new Label(parent, SWT.NONE).setText(label);
        Combo choice = new Combo(parent, SWT.READ_ONLY);
        choice.setItems(nodes.toArray(String[]::new));
        choice.select(nodes.indexOf(chosen));
        WidgetKeys.name(choice, key, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        return choice;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, IDialogConstants.CANCEL_LABEL, "compare.dismiss");
        preferred(button(parent, OK, Messages.compare_apply_button, "compare.apply"));
        left.addModifyListener(event -> check());
        right.addModifyListener(event -> check());
        files.addModifyListener(event -> check());
        check();
    }

    private void check() {
        wish = new Wish(left.getText(), right.getText(),
                files.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList());
        String said = problem();
        problem.setText(said);
        problem.requestLayout();
        getButton(OK).setEnabled(said.isEmpty());
    }

    private String problem() {
        if (wish.left().isEmpty() || wish.right().isEmpty() || wish.left().equals(wish.right())) {
            return Messages.compare_twonodes_text;
        }
        return wish.files().stream().filter(path -> !path.startsWith("/")).findFirst()
                .map(path -> NLS.bind(Messages.compare_path_text, path)).orElse("");
    }
}
