// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.journal.UndoWindows;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;
import org.poststation.ui.work.Work;

/**
 * What can be done with an import that ended; only what makes sense is shown. Ids of its buttons:
 * {@code importing.resume}, {@code .correct}, {@code .undo}, {@code .folder}, {@code .path}, {@code .save}.
 */
final class ImportActions {

    private static final String[] ENDINGS = {"*.txt", "*.json"};

    private record Offer(Button button, BooleanSupplier possible) {}

    private final Composite control;
    private final RunningImport running;
    private final IWorkbenchPage window;
    private final List<Offer> offers = new ArrayList<>();

    ImportActions(Composite parent, RunningImport running, IWorkbenchPage window) {
        this.running = running;
        this.window = window;
        control = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).wrap(true).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(control);
        offer("resume", Messages.import_resume_button, running::mayResume, running::resume);
        offer("correct", Messages.import_correct_button, this::hasRejects, this::correct);
        offer("undo", Messages.import_undo_button, this::hasChanges, this::undo);
        offer("folder", Messages.import_folder_button, this::hasRejects, this::openFolder);
        offer("path", Messages.import_path_button, this::hasRejects,
                () -> Copying.copy(control, () -> rejects().map(Path::toString).orElse("")));
        offer("save", Messages.import_save_button, () -> running.report().isPresent(), this::save);
    }

    /** Shows what makes sense now. */
    void show() {
        for (Offer offer : offers) {
            boolean possible = offer.possible().getAsBoolean();
            offer.button().setVisible(possible);
            ((RowData) offer.button().getLayoutData()).exclude = !possible;
        }
    }

    /** Moves the keyboard to the first button that makes sense. */
    void focus() {
        offers.stream().map(Offer::button).filter(Button::isVisible).findFirst().ifPresentOrElse(Button::setFocus,
                control.getParent()::setFocus);
    }

    private Optional<Path> rejects() {
        return running.report().flatMap(ImportReport::rejects);
    }

    private boolean hasRejects() {
        return rejects().isPresent();
    }

    private boolean hasChanges() {
        return running.report().filter(report -> report.journalEntry().isPresent()
                && new ImportSummary(running.draft(), report).changes() > 0).isPresent();
    }

    private void undo() {
        long entry = running.report().orElseThrow().journalEntry().orElseThrow();
        UndoWindows.undo(control, Access.to(running.draft().profile(), control.getDisplay()), entry);
    }

    /** What was not imported, to be corrected, then the wizard with it; what is large was corrected elsewhere. */
    private void correct() {
        Path file = rejects().orElseThrow();
        if (file.toFile().length() > EditedFile.LARGEST || RejectDialog.correct(control.getShell(), file)) {
            ImportHandler.ask(window, running.draft().again(file.toString()));
        }
    }

    private void openFolder() {
        rejects().map(Path::getParent).ifPresent(folder -> Program.launch(folder.toString()));
    }

    private void save() {
        FileDialog dialog = new FileDialog(control.getShell(), SWT.SAVE);
        dialog.setText(Messages.import_save_title);
        dialog.setFileName(running.draft().name() + ".txt");
        dialog.setFilterExtensions(ENDINGS);
        dialog.setFilterNames(new String[] {Messages.import_save_text, Messages.import_save_json});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            running.report().ifPresent(report -> save(Path.of(chosen), new ImportSummary(running.draft(), report)));
        }
    }

    private void save(Path file, ImportSummary summary) {
        String name = NLS.bind(Messages.import_save_job, file);
        Work.inPlace(control, name, progress -> EditedFile.write(file, summary.content(file)), written -> {},
                failure -> FailurePresenter.show(control.getShell(), name, failure));
    }

    private void offer(String key, String label, BooleanSupplier possible, Runnable action) {
        Button button = new Button(control, SWT.PUSH);
        button.setText(label);
        button.setLayoutData(new RowData());
        WidgetKeys.key(button, "importing." + key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        offers.add(new Offer(button, possible));
    }
}
