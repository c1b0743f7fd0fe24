// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

/** Writes a file that the reader chooses. */
public final class FileExport {

    /** What is written. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it all; called by a job.
         *
         * @throws IOException when it can't be written
         */
        void write(OutputStream out) throws IOException;
    }

    private FileExport() {}

    /**
     * Asks for a file and writes it as a job; an existing file is replaced only when all is written. UI thread only,
     * returns after the question.
     *
     * @param title of the question
     * @param name proposed name of the file, with its ending
     */
    public static void ask(Shell shell, String title, String name, Content content) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFileName(name.replaceAll("[^\\p{L}\\p{N}._-]+", "-"));
        dialog.setFilterExtensions(new String[] {"*" + name.substring(name.lastIndexOf('.'))});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            schedule(shell.getDisplay(), title, Path.of(chosen), content);
        }
    }

    private static void schedule(Display display, String title, Path file, Content content) {
        Job job = new Job(NLS.bind(Messages.export_rows_job, file)) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    write(file, content);
                } catch (IOException failure) {
                    Explanation explanation = new Explanation(NLS.bind(Messages.export_failed_what, file), List.of(),
                            Messages.export_failed_next, failure.toString());
                    FailurePresenter.showLater(display, title, new OperationException(explanation, failure));
                }
                return Status.OK_STATUS;
            }
        };
        job.setUser(true);
        job.schedule();
    }

    /**
     * Writes a file whole or not at all. Blocks on the disk.
     *
     * @throws IOException when it can't be written; an old file is untouched then
     */
    public static void write(Path file, Content content) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(parent, file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.write(out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
