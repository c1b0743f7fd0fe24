// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.directory.lifecycle.PreviewOperation;
import org.poststation.directory.lifecycle.StepPreview;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.RowText;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;
import org.poststation.ui.work.Work;

/**
 * Shows what a run would do to whom, with the exact change and message of the selected account; nothing is done before
 * its button is pressed. Ids of its controls: {@code run.summary}, {@code run.plan.table}, {@code run.ldif},
 * {@code run.message}, {@code run.allow}, {@code run.typed}, {@code run.obstacle}, {@code run.copy},
 * {@code run.cancel}, {@code run.start}.
 */
final class RunDialog extends SizedDialog {

    private static final Point SIZE = new Point(960, 620);
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;

    private final Access access;
    private final LifecycleFolders folders;
    private final RunDraft draft;
    private VirtualTable<Line> plan;
    private Text ldif;
    private Text message;
    private Button allow;
    private Text typed;
    private Label obstacle;
    private Job looking;

    private RunDialog(Shell parent, Access access, LifecycleFolders folders, RunDraft draft) {
        super(parent, NLS.bind(Messages.lifecycle_run_title, VisibleText.of(access.profile())), SIZE);
        this.access = access;
        this.folders = folders;
        this.draft = draft;
    }

    /** Shows the run and waits; whether it is to be started. */
    static boolean isConfirmed(Shell parent, Access access, LifecycleFolders folders, RunDraft draft) {
        return new RunDialog(parent, access, folders, draft).open() == OK;
    }

    @Override
    protected void fill(Composite area) {
        sentence(area, "run.summary", draft.summary());
        SashForm parts = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        List<Column<Line>> columns = LifecycleColumns.all();
        plan = new VirtualTable<>(parts, new VirtualTable.Spec<>("run.plan", Messages.lifecycle_run_plan, columns,
                LifecycleColumns::identity, "step", TableSettings.kept()));
        SashForm exact = new SashForm(parts, SWT.HORIZONTAL);
        ldif = lines(titled(exact, Messages.lifecycle_run_ldif), "run.ldif", Messages.lifecycle_run_ldif);
        message = prose(titled(exact, Messages.lifecycle_run_message), "run.message",
                Messages.lifecycle_run_message);
        parts.setWeights(3, 2);
        plan.onSelection(() -> plan.first().ifPresent(line -> look(line.outlook())));
        plan.show(Rows.of(draft.due().stream().map(due -> new Line(due, Set.of())).toList()));
        ldif.setText(Messages.lifecycle_run_select);
        draft.warning().ifPresent(text -> warning(area, text));
        if (draft.deletions() > 0) {
            confirmation(area);
        }
        obstacle = sentence(area, "run.obstacle", "");
    }

    private static Composite titled(Composite parent, String title) {
        Composite half = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(half);
        new Label(half, SWT.NONE).setText(title);
        return half;
    }

    private void warning(Composite area, String text) {
        sentence(area, "run.warning", text);
        allow = new Button(area, SWT.CHECK);
        allow.setText(Messages.lifecycle_run_allow);
        WidgetKeys.key(allow, "run.allow");
        allow.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
    }

    private void confirmation(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText(draft.question());
        typed = new Text(line, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(typed, "run.typed", draft.question());
        GridDataFactory.swtDefaults().hint(80, SWT.DEFAULT).applyTo(typed);
        typed.addModifyListener(event -> enable());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, COPY, Messages.preview_copy_button, "run.copy");
        Button cancel = button(parent, CANCEL, ButtonLabels.CANCEL, "run.cancel");
        button(parent, OK, draft.button(), "run.start");
        preferred(cancel);
        enable();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            List<Column<Line>> columns = plan.shownColumns();
            Rows<Line> rows = plan.shownRows();
            Copying.copy(getParentShell(), () -> RowText.csv(columns, rows));
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    public boolean close() {
        if (looking != null) {
            looking.cancel();
        }
        return super.close();
    }

    private void enable() {
        Optional<String> why = draft.obstacle(typed == null ? "" : typed.getText(),
                allow != null && allow.getSelection());
        getButton(OK).setEnabled(why.isEmpty());
        obstacle.setText(VisibleText.forLabel(why.filter(text -> !text.equals(draft.question())).orElse("")));
        obstacle.requestLayout();
    }

    /** The exact change of the selected account. */
    private void look(Outlook outlook) {
        if (looking != null) {
            looking.cancel();
        }
        ldif.setText(Messages.lifecycle_run_looking);
        message.setText("");
        Operation<StepPreview> preview = progress -> new PreviewOperation(access.open(progress.cancellation()),
                folders.of(access.profile()), outlook, Look.clock(Optional.empty())).run(progress);
        looking = Work.inPlace(ldif, Messages.lifecycle_run_looking, preview, this::show, this::failed);
    }

    private void show(StepPreview preview) {
        ldif.setText(preview.plan().isEmpty() ? Messages.lifecycle_run_nochange : preview.plan().ldif());
        message.setText(preview.message().map(LifecycleTexts::of).orElse(Messages.lifecycle_run_nomessage));
    }

    private void failed(OperationException failure) {
        if (!(failure instanceof OperationCancelledException)) {
            ldif.setText(failure.explanation().what());
        }
    }
}
