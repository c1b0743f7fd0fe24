// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.internal.NodeShells;
import org.poststation.smtp.Transcript;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Speaks SMTP to one server or to two, at once or step by step, and keeps every line. */
public final class SmtpDialogueView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.queue.ui.smtp";

    private static final int MOST_MESSAGE_BYTES = 10_000_000;

    private DialogueForm form;
    private Button step;
    private Button run;
    private Button stop;
    private StatePage page;
    private VirtualTable<LineRow> lines;
    private VirtualTable<AnswerRow> answers;
    private DialoguePresenter presenter;
    private UiUpdates updates;
    private Job job;

    @Override
    public void createPartControl(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
        Composite fields = new Composite(left, SWT.NONE);
        fields.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        form = new DialogueForm(fields);
        buttons(left);
        page = new StatePage(halves, "smtp");
        SashForm tables = new SashForm(page.content(), SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tables);
        lines = new VirtualTable<>(tables, new VirtualTable.Spec<>("smtp.lines", Messages.smtp_lines_title,
                DialogueColumns.lines(), LineRow::number, "", settings()));
        answers = new VirtualTable<>(tables, new VirtualTable.Spec<>("smtp.answers", Messages.smtp_answers_title,
                DialogueColumns.answers(), AnswerRow::number, "", settings()));
        halves.setWeights(2, 3);
        tables.setWeights(3, 2);
        presenter = new DialoguePresenter(new NodeShells(), Clock.systemUTC(), new Screen());
        updates = new UiUpdates(page.control(), presenter::refresh);
        commands();
        presenter.begin();
    }

    private void buttons(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        run = button(bar, "smtp.run", Messages.smtp_run_button, () -> go(true));
        step = button(bar, "smtp.step", Messages.smtp_step_button, () -> go(false));
        stop = button(bar, "smtp.stop", Messages.smtp_stop_button, () -> presenter.stop());
        Button file = button(bar, "smtp.file", Messages.smtp_file_button, this::file);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(file);
    }

    private static Button button(Composite parent, String id, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(lines, () -> go(true));
        commands.tool(Icon.REFRESH, Messages.smtp_run_tool, () -> true, () -> go(true));
        commands.onCsv(lines, () -> Messages.smtp_export_name);
        commands.menu(lines, null, "look");
    }

    private void go(boolean isToEnd) {
        form.draft().ifPresentOrElse(draft -> presenter.go(draft, isToEnd), () -> page
                .show(new ViewState.Empty(Messages.smtp_incomplete_text, Optional.empty())));
    }

    private void file() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        String chosen = dialog.open();
        if (chosen != null) {
            Work.start(page.control(), Messages.smtp_file_button, progress -> read(Path.of(chosen)), form::message,
                    failure -> FailurePresenter.show(getSite().getShell(), Messages.smtp_file_button, failure));
        }
    }

    private static String read(Path file) throws OperationException {
        try {
            if (Files.size(file) > MOST_MESSAGE_BYTES) {
                throw new OperationException(Explanation.of(NLS.bind(Messages.smtp_unreadable_text, file),
                        Messages.smtp_unreadable_next));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new OperationException(Explanation.of(NLS.bind(Messages.smtp_unreadable_text, unreadable),
                    Messages.smtp_unreadable_next), unreadable);
        }
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(SmtpDialogueView.class))
                .getDialogSettings();
    }

    @Override
    public void setFocus() {
        form.focus();
    }

    @Override
    public void dispose() {
        presenter.close();
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements DialoguePresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void lines(Rows<LineRow> rows) {
            lines.show(rows);
        }

        @Override
        public void answers(Rows<AnswerRow> rows) {
            answers.show(rows);
        }

        @Override
        public void possible(boolean isIdle, boolean isOpen) {
            run.setEnabled(isIdle);
            step.setEnabled(isIdle);
            stop.setEnabled(isOpen);
        }

        @Override
        public void work(Operation<List<Transcript>> operation) {
            job = Work.inPlace(page.control(), Messages.smtp_run_job, operation, presenter::done, presenter::failed);
        }

        @Override
        public void news() {
            updates.request();
        }
    }
}
