// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.ThreeWayMerge.Choice;
import org.poststation.directory.schema.Field;
import org.poststation.directory.ui.edit.FieldKeys;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.FormDialog;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Shows the three versions of what changed on both sides, and takes a choice for each field. Ids of its controls:
 * {@code merge.<field>.mine}, {@code .theirs}, {@code .base}; {@code merge.apply}, {@code merge.cancel}.
 */
public final class MergeDialog extends FormDialog {

    private static final int WIDTH = 200;

    private final String address;
    private final MergeRows rows;

    private MergeDialog(Shell parent, String address, MergeRows rows) {
        super(parent,
                new Heading(Messages.merge_dialog_title, NLS.bind(Messages.merge_area_title, address),
                        Messages.merge_area_text));
        this.address = address;
        this.rows = rows;
    }

    /** Shows the versions and waits; the merged values, empty when nothing was decided. */
    public static Optional<FieldValues> merge(Shell parent, String address, MergeRows rows) {
        return new MergeDialog(parent, address, rows).open() == OK ? Optional.of(rows.merged()) : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        ScrolledComposite scrolled = new ScrolledComposite(area, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        Composite table = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(16, 8).applyTo(table);
        for (String title : List.of("", Messages.merge_base_column, Messages.merge_mine_column,
                Messages.merge_theirs_column)) {
            heading(table, title);
        }
        rows.rows().forEach(row -> line(table, row));
        scrolled.setContent(table);
        scrolled.setMinSize(table.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "merge.cancel");
        preferred(parent, OK, Messages.merge_apply_button, "merge.apply", rows.isComplete());
    }

    private static void heading(Composite table, String title) {
        Label label = new Label(table, SWT.NONE);
        label.setText(title);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    }

    private void line(Composite table, MergeRows.Row row) {
        Composite title = new Composite(table, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(title);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
        new Label(title, SWT.NONE).setText(FieldTexts.label(row.field()));
        Label open = new Label(title, SWT.NONE);
        open.setImage(row.conflict() ? Icon.WARNING.image() : null);
        open.setToolTipText(row.conflict() ? Messages.merge_conflict_tip : null);
        Choice now = rows.chosen(row);
        Composite base = cell(table);
        Composite mine = cell(table);
        Composite theirs = cell(table);
        Button[] group = {option(base, row, Choice.BASE, row.base()), option(mine, row, Choice.MINE, row.mine()),
                option(theirs, row, Choice.THEIRS, row.theirs())};
        for (int i = 0; i < group.length; i++) {
            Choice choice = List.of(Choice.BASE, Choice.MINE, Choice.THEIRS).get(i);
            group[i].setSelection(choice == now);
            group[i].addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose(row, choice, group)));
        }
    }

    private static Composite cell(Composite table) {
        Composite cell = new Composite(table, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        return cell;
    }

    private static Button option(Composite cell, MergeRows.Row row, Choice choice, List<String> values) {
        Button option = new Button(cell, SWT.RADIO | SWT.WRAP);
        option.setText(VisibleText.forLabel(FieldTexts.value(row.field(), values)));
        option.setToolTipText(row.field() == Field.PASSWORD
                ? option.getText()
                : VisibleText.forLabel(String.join(", ", values)));
        WidgetKeys.key(option, "merge." + FieldKeys.of(row.field()) + '.' + choice.name().toLowerCase(Locale.ROOT));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(option);
        return option;
    }

    private void choose(MergeRows.Row row, Choice choice, Button[] group) {
        List<Choice> order = List.of(Choice.BASE, Choice.MINE, Choice.THEIRS);
        for (int i = 0; i < group.length; i++) {
            group[i].setSelection(order.get(i) == choice);
        }
        rows.choose(row.field(), choice);
        getButton(OK).setEnabled(rows.isComplete());
    }
}
