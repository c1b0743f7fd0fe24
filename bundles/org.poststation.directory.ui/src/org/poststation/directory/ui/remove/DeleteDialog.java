// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.remove;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.ChangeSummary;
import org.poststation.directory.ui.change.ReferenceTable;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.work.Copying;
import org.poststation.ui.work.Work;

/**
 * Shows what goes away, what points to it, and the exact change; the safe button is the default. Ids of its controls:
 * {@code delete.objects}, {@code delete.references}, {@code delete.ldif}, {@code delete.summary},
 * {@code delete.copy}, {@code delete.cancel}, {@code delete.apply}.
 */
final class DeleteDialog extends SizedDialog {

    private static final Point SIZE = new Point(680, 520);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int MOST_NAMED = 12;
    private static final int LONGEST = 200_000;

    private final Access access;
    private final Removal removal;
    private ReferenceTable references;
    private Label objects;
    private Label summary;
    private Text ldif;
    private Job planning;
    private ChangePlan plan = ChangePlan.empty();

    private DeleteDialog(Shell parent, Access access, Removal removal) {
        super(parent, Messages.delete_dialog_title, SIZE);
        this.access = access;
        this.removal = removal;
    }

    /** Asks and waits; the confirmed plan, empty when it is not wanted. */
    static ChangePlan confirmed(Shell parent, Access access, Removal removal) {
        DeleteDialog dialog = new DeleteDialog(parent, access, removal);
        return dialog.open() == OK ? dialog.plan : ChangePlan.empty();
    }

    @Override
    protected void fill(Composite area) {
        objects = sentence(area, "delete.objects", objectsText(removal.references()));
        SashForm parts = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        references = new ReferenceTable(parts, "delete.references", Messages.delete_references_label);
        references.show(removal.references());
        references.onChange(this::plan);
        Composite change = new Composite(parts, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(change);
        summary = sentence(change, "delete.summary", "");
        ldif = lines(change, "delete.ldif", Messages.preview_ldif_name);
        parts.setWeights(1, 1);
        if (removal.references().isEmpty()) {
            parts.setMaximizedControl(change);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.preview_copy_button, "delete.copy");
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "delete.cancel");
        button(parent, OK, removal.button(removal.references()), "delete.apply");
        preferred(cancel);
        plan();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            Copying.copy(getParentShell(), plan::ldif);
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    public boolean close() {
        if (planning != null) {
            planning.cancel();
        }
        return super.close();
    }

    private String objectsText(List<Reference> removed) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(VisibleText.forLabel(NLS.bind(Messages.delete_objects_text, names(removal.objects()))));
        List<MailObject> orphans = removal.orphans(removed);
        if (!orphans.isEmpty()) {
            lines.add(VisibleText.forLabel(NLS.bind(Messages.delete_orphans_text, names(orphans))));
        }
        if (!removal.note().isEmpty()) {
            lines.add(VisibleText.forLabel(removal.note()));
        }
        if (removal.references().isEmpty()) {
            lines.add(VisibleText.forLabel(Messages.references_none_text));
        }
        return lines.toString();
    }

    private static String names(List<MailObject> objects) {
        String named = objects.stream().limit(MOST_NAMED).map(MailObject::address).collect(Collectors.joining(", "));
        int more = objects.size() - MOST_NAMED;
        return more > 0 ? NLS.bind(Messages.delete_more_text, named, more) : named;
    }

    /** Plans anew with the references that are checked now. */
    private void plan() {
        if (planning != null) {
            planning.cancel();
        }
        getButton(OK).setEnabled(false);
        summary.setText(Messages.delete_planning_text);
        List<Reference> chosen = references.checked();
        objects.setText(objectsText(chosen));
        getButton(OK).setText(removal.button(chosen));
        setButtonLayoutData(getButton(OK));
        getShell().layout(true, true);
        planning = Work.inPlace(ldif, Messages.delete_planning_text,
                progress -> access.open(progress.cancellation()).delete(removal.objects(), chosen,
                        progress.cancellation()),
                this::planned, this::notPlanned);
    }

    private void planned(ChangePlan made) {
        planning = null;
        plan = made;
        summary.setText(VisibleText.forLabel(ChangeSummary.of(made)));
        ldif.setText(made.ldif(LONGEST));
        getButton(OK).setEnabled(!made.isEmpty());
    }

    private void notPlanned(OperationException failure) {
        if (!(failure instanceof OperationCancelledException)) {
            planning = null;
            summary.setText(VisibleText.forLabel(failure.explanation().what()));
        }
    }
}
