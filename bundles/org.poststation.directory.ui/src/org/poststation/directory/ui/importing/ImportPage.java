// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.bulk.ImportCounts;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.WorkBar;
import org.poststation.directory.ui.view.WorkState;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailureText;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * An import while it runs and when it ended. Ids of its controls: {@code importing.headline}, {@code .progress},
 * {@code .cancel}, {@code .counts}, {@code .notes}, {@code .failure.what}, and those of {@link ImportActions}.
 */
final class ImportPage {

    private static final String AREA = "importing";
    private static final int LINE_WIDTH = 200;
    private static final int WORDS = 300;
    private static final int NUMBERS = 100;

    private final RunningImport running;
    private final Composite control;
    private final Label icon;
    private final Label headline;
    private final WorkBar bar;
    private final Composite failure;
    private final Table counts;
    private final Label notes;
    private final ImportActions actions;

    ImportPage(Composite parent, RunningImport running, IWorkbenchPage window) {
        this.running = running;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 14).spacing(0, 8).applyTo(control);
        Composite head = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        headline = sentence(head, AREA + ".headline");
        headline.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        bar = new WorkBar(control, AREA);
        failure = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(failure);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(failure);
        Composite body = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        counts = table(body);
        notes = sentence(body, AREA + ".notes");
        actions = new ImportActions(control, running, window);
        Runnable handle = running.listen(this::show);
        control.addDisposeListener(event -> handle.run());
        show();
    }

    void focus() {
        actions.focus();
    }

    private void show() {
        for (Control child : failure.getChildren()) {
            child.dispose();
        }
        switch (running.state()) {
            case WorkState.Running<ImportReport>(boolean stopping) -> showRunning(stopping);
            case WorkState.Ended<ImportReport>(ImportReport report) -> showEnd(report);
            case WorkState.Failed<ImportReport>(OperationException why) -> {
                tell(Icon.CRITICAL, Messages.import_end_failed, "");
                explain(why);
            }
        }
        actions.show();
        control.layout(true, true);
    }

    private void showRunning(boolean stopping) {
        tell(Icon.LOADING, stopping
                ? Messages.import_stopping_text
                : NLS.bind(Messages.import_running_text, running.draft().name(), running.draft().profile()), "");
        if (!stopping) {
            bar.start(running::reading, running::cancel, this::countOn);
        }
    }

    private void showEnd(ImportReport report) {
        bar.stop();
        ImportSummary summary = new ImportSummary(running.draft(), report);
        Icon how = report.isClean() ? Icon.OK : Icon.WARNING;
        tell(report.failure().isPresent() ? Icon.CRITICAL : how, summary.headline(),
                String.join("\n", summary.notes()));
        report.failure().ifPresent(this::explain);
        count();
    }

    private void explain(OperationException why) {
        bar.stop();
        FailureText text = new FailureText(failure, AREA + ".failure", why.explanation(),
                () -> control.layout(true, true));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text.control());
    }

    private void tell(Icon how, String sentence, String more) {
        icon.setImage(how.image());
        headline.setText(VisibleText.forLabel(sentence));
        notes.setText(more.lines().map(VisibleText::forLabel).reduce((a, b) -> a + '\n' + b).orElse(""));
    }

    private void countOn() {
        ImportCounts now = running.counts();
        notes.setText(MessageFormat.format(Messages.import_progress_rate, now.records(), Math.round(now.rate())));
        count();
    }

    private void count() {
        List<ImportLine> lines = ImportLine.of(running.report().map(ImportReport::counts)
                .orElseGet(running::counts));
        counts.setItemCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            ImportLine line = lines.get(i);
            TableItem item = counts.getItem(i);
            Image image = line.icon() == null ? null : line.icon().image();
            if (!Objects.equals(item.getImage(0), image)) {
                item.setImage(0, image);
            }
            item.setText(new String[] {line.text(), Words.number(line.count())});
        }
    }

    private static Table table(Composite parent) {
        Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, AREA + ".counts", Messages.import_column_outcome);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.FILL).grab(false, true)
                .hint(WORDS + NUMBERS, SWT.DEFAULT).applyTo(table);
        column(table, Messages.import_column_outcome, WORDS, SWT.LEFT);
        column(table, Messages.import_column_count, NUMBERS - 10, SWT.RIGHT);
        return table;
    }

    private static void column(Table table, String title, int width, int alignment) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(title);
        column.setWidth(width);
    }

    private static Label sentence(Composite parent, String id) {
        Label label = new Label(parent, SWT.WRAP);
        WidgetKeys.key(label, id);
        GridDataFactory.fillDefaults().grab(true, false).hint(LINE_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
