// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.FrameworkUtil;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.DomainName;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Says which column of a CSV file fills which field and shows what the first rows become. What is chosen is remembered
 * for files with the same columns. Ids of its controls: {@code mapping.note}, {@code mapping.load}, {@code .save}, and
 * those of its parts.
 */
public final class MappingPage extends WizardPage {

    private static final String AREA = "mapping";

    private final Supplier<Wanted> wanted;
    private final MappingStore store = new MappingStore(
            Platform.getStateLocation(FrameworkUtil.getBundle(MappingPage.class)).append("mappings").toPath());
    private StatePage states;
    private DialectLine dialect;
    private FieldRows fields;
    private PreviewTable preview;
    private Label note;
    private Job running;
    private Wanted shown;
    private MappingWork.Loaded loaded;

    /**
     * What is to be mapped.
     *
     * @param file the CSV file
     * @param profile name of the connection
     * @param domain of addresses without one
     */
    public record Wanted(Path file, String profile, Optional<DomainName> domain) {}

    /** @param wanted what is to be mapped, asked whenever the page is shown */
    public MappingPage(Supplier<Wanted> wanted) {
        super(AREA);
        this.wanted = wanted;
        setTitle(Messages.mapping_page_title);
        setDescription(Messages.mapping_page_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(14, 12).applyTo(page);
        states = new StatePage(page, AREA);
        states.withoutLine();
        GridDataFactory.fillDefaults().grab(true, true).applyTo(states.control());
        Composite content = states.content();
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(content);
        dialect = new DialectLine(content, this::rewritten);
        Composite halves = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(halves);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        fields = new FieldRows(halves, this::changed);
        preview = new PreviewTable(halves);
        note = new Label(content, SWT.WRAP);
        WidgetKeys.key(note, "mapping.note");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(note);
        new MappingButtons(content, () -> loaded.draft().mapping(), mapping -> load(mapping, false));
        page.addDisposeListener(event -> cancel());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !wanted.get().equals(shown)) {
            shown = wanted.get();
            loaded = null;
            setPageComplete(false);
            load(CsvMapping.standard(), true);
        } else if (!visible && isPageComplete()) {
            remember();
        }
    }

    /** What was chosen; what can be guessed while nothing was. */
    public CsvMapping mapping() {
        return loaded == null || !wanted.get().equals(shown) ? CsvMapping.standard() : loaded.draft().mapping();
    }

    private MappingWork work() {
        return new MappingWork(shown.file(), Access.to(shown.profile(), states.control().getDisplay()), shown.domain(),
                store);
    }

    private void load(CsvMapping begin, boolean fresh) {
        cancel();
        if (loaded == null) {
            states.show(new ViewState.Loading(NLS.bind(Messages.mapping_reading_text, shown.file().getFileName()),
                    false, Optional.empty()));
        }
        running = Work.inPlace(states.control(), Messages.mapping_read_job, work().load(begin, fresh), this::show,
                failure -> failed(failure, () -> load(begin, fresh)));
    }

    private void show(MappingWork.Loaded read) {
        loaded = read;
        dialect.show(read.draft().mapping(), read.schema());
        fields.show(read.draft());
        look();
    }

    private void rewritten() {
        load(dialect.chosen(loaded.draft().mapping()), false);
    }

    private void changed(UnaryOperator<MappingDraft> change) {
        loaded = new MappingWork.Loaded(change.apply(loaded.draft()), loaded.schema(), loaded.remembered());
        look();
    }

    private void look() {
        cancel();
        MappingDraft draft = loaded.draft();
        setPageComplete(draft.isComplete());
        setMessage(draft.isComplete() ? null : Messages.mapping_address_missing, IMessageProvider.WARNING);
        running = Work.inPlace(states.control(), Messages.mapping_read_job, work().preview(draft.mapping()),
                rows -> show(draft, rows), failure -> failed(failure, this::look));
    }

    private void show(MappingDraft draft, List<PreviewRow> rows) {
        preview.show(draft, rows);
        note.setText(VisibleText.forLabel(MappingTexts.note(loaded, rows)));
        states.show(new ViewState.Ready(Instant.now(), Optional.empty(), ""));
        note.requestLayout();
    }

    private void failed(OperationException failure, Runnable again) {
        if (!(failure instanceof OperationCancelledException)) {
            setPageComplete(false);
            states.show(new ViewState.Failed(failure.explanation(),
                    new ViewState.Offer("mapping.retry", Messages.import_retry_button, again)));
        }
    }

    private void remember() {
        MappingDraft draft = loaded.draft();
        Work.inPlace(states.control(), Messages.mapping_keep_job,
                progress -> store.keep(draft.table().columns(), draft.mapping()), kept -> {},
                failure -> setMessage(failure.explanation().what(), IMessageProvider.WARNING));
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }
}
