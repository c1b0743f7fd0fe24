// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.internal.Messages;

/** Writes rows to a CSV file that the reader chooses. */
public final class CsvExport {

    private static final String ENDING = ".csv";

    private CsvExport() {}

    /**
     * Asks for a file and writes the rows there as a job; an existing file is replaced only when all is written. UI
     * thread only, returns after the question.
     *
     * @param name proposed name of the file, without its ending
     * @param <R> what a row shows
     */
    public static <R> void ask(Shell shell, String name, List<Column<R>> columns, Rows<R> rows) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.export_dialog_title);
        dialog.setFileName(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ENDING);
        dialog.setFilterExtensions(new String[] {"*" + ENDING});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            schedule(shell.getDisplay(), Path.of(chosen), columns, rows);
        }
    }

    private static <R> void schedule(Display display, Path file, List<Column<R>> columns, Rows<R> rows) {
        Job job = new Job(NLS.bind(Messages.export_rows_job, file)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    write(file, columns, rows);
                } catch (IOException failure) {
                    Explanation explanation = new Explanation(NLS.bind(Messages.export_failed_what, file), List.of(),
                            Messages.export_failed_next, failure.toString());
                    FailurePresenter.showLater(display, Messages.export_dialog_title,
                            new OperationException(explanation, failure));
                }
                return Status.OK_STATUS;
            }
        };
        job.setUser(true);
        job.schedule();
    }

    static <R> void write(Path file, List<Column<R>> columns, Rows<R> rows) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(parent, file.getFileName().toString(), ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                RowText.csv(columns, rows, writer);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
