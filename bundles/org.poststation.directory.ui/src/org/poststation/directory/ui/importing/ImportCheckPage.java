// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.poststation.directory.bulk.FindingKind;
import org.poststation.directory.bulk.ImportFinding;
import org.poststation.directory.bulk.RecordText;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.WorkBar;
import org.poststation.directory.ui.view.WorkMeter;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Second page: checks the file against the directory as soon as it is shown. Ids of its controls:
 * {@code import.check.progress}, {@code .cancel}, {@code .retry}, {@code .summary}, {@code .urls},
 * {@code import.resume}, {@code import.findings.table}, {@code .filter}, {@code .kind}.
 */
final class ImportCheckPage extends WizardPage {

    private static final String AREA = "import.check";

    private final Supplier<ImportDraft> wanted;
    private final Runnable allowUrls;
    private final ImportChecks checks = new ImportChecks();
    private WorkBar bar;
    private StatePage states;
    private Label summary;
    private Button resume;
    private Button urls;
    private FindingTable table;
    private Job running;
    private CheckedImport checked;

    /**
     * @param wanted what is to be checked
     * @param allowUrls lets values be taken from other files from now on
     */
    ImportCheckPage(Supplier<ImportDraft> wanted, Runnable allowUrls) {
        super("check");
        this.wanted = wanted;
        this.allowUrls = allowUrls;
        setTitle(Messages.import_check_title);
        setDescription(Messages.import_check_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 8).applyTo(page);
        bar = new WorkBar(page, AREA);
        bar.stop();
        states = new StatePage(page, AREA);
        states.withoutLine();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(states.control());
        Composite content = states.content();
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(content);
        summary = new Label(content, SWT.WRAP);
        WidgetKeys.key(summary, AREA + ".summary");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(summary);
        resume = new Button(content, SWT.CHECK);
        resume.setText(Messages.import_resume_label);
        WidgetKeys.key(resume, "import.resume");
        GridDataFactory.fillDefaults().applyTo(resume);
        urls = new Button(content, SWT.PUSH);
        WidgetKeys.key(urls, "import.check.urls");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(urls);
        urls.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            allowUrls.run();
            check();
        }));
        table = new FindingTable(content, this::open);
        page.addDisposeListener(event -> {
            cancel();
            checks.close();
        });
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (!visible) {
            cancel();
        } else if (checked == null || !checked.draft().equals(wanted.get())) {
            check();
        }
    }

    /** What was checked; empty until the check came to its end. */
    Optional<CheckedImport> checked() {
        return Optional.ofNullable(checked);
    }

    /** The interrupted import to go on with, when the reader wants that. */
    OptionalLong resumed() {
        return checked != null && resume.getSelection() ? checked.unfinished() : OptionalLong.empty();
    }

    private void check() {
        cancel();
        ImportDraft draft = wanted.get();
        show(null);
        states.show(new ViewState.Empty(Messages.import_check_running, Optional.empty()));
        WorkMeter meter = new WorkMeter();
        running = Work.inPlace(states.control(), NLS.bind(Messages.import_check_job, draft.name()),
                checks.check(ImportWizard.tools(draft, states.control().getDisplay()), draft, meter), this::done,
                this::failed);
        bar.start(meter::read, running::cancel);
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void done(CheckedImport made) {
        ended();
        summary.setText(VisibleText.forLabel(ImportTexts.summary(made)));
        boolean interrupted = made.unfinished().isPresent();
        resume.setSelection(interrupted);
        offer(resume, interrupted);
        long refused = made.report().findings().count(FindingKind.FILE_URL);
        urls.setText(MessageFormat.format(Messages.import_urls_button, refused));
        offer(urls, refused > 0);
        table.show(made.report().findings());
        states.show(new ViewState.Ready(Instant.now(), Optional.empty(), ""));
        summary.requestLayout();
        show(made);
    }

    private void failed(OperationException failure) {
        ended();
        ViewState.Offer again = new ViewState.Offer(AREA + ".retry", Messages.import_retry_button, this::check);
        states.show(failure instanceof OperationCancelledException
                ? new ViewState.Empty(Messages.import_check_cancelled, Optional.of(again))
                : new ViewState.Failed(failure.explanation(), again));
    }

    private static void offer(Button button, boolean shown) {
        button.setVisible(shown);
        ((GridData) button.getLayoutData()).exclude = !shown;
    }

    /** The record of a finding, read from the file again. */
    private void open(ImportFinding finding) {
        ImportDraft draft = checked.draft();
        ImportTools tools = ImportWizard.tools(draft, states.control().getDisplay());
        String name = MessageFormat.format(Messages.import_record_title, finding.line());
        Work.start(states.control(), name, progress -> new RecordText(
                draft.source(tools.access().open(progress.cancellation())), finding.line()).run(progress),
                found -> found.ifPresent(record -> new RecordDialog(getShell(), finding, record).open()),
                failure -> FailurePresenter.show(getShell(), name, failure));
    }

    private void ended() {
        running = null;
        bar.stop();
    }

    private void show(CheckedImport made) {
        checked = made;
        setPageComplete(made != null && made.changes() > 0);
        setMessage(made != null && made.changes() == 0 ? Messages.import_check_nothing : null);
    }
}
