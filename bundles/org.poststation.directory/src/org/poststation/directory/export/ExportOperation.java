// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.poststation.directory.account.MailDirectory;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;
import org.poststation.profile.storage.ReplacedFile;

/**
 * Writes entries of a directory to a file while the server delivers them, in constant memory. A file appears when all
 * is in it; a failure, a full disk or cancelling leaves no part of it.
 */
public final class ExportOperation implements Operation<ExportReport> {

    static final Sentences SENTENCES = Sentences.of(ExportOperation.class, "wording");

    private static final int BUFFER = 256 * 1024;

    private final MailDirectory directory;
    private final ExportScope scope;
    private final ExportOptions options;
    private final Path file;

    /**
     * An export into a file, which may exist already. What is no ordinary file, such as a pipe, is written directly.
     *
     * @param directory from which
     * @param scope what
     * @param options how
     * @param file where to
     */
    public ExportOperation(MailDirectory directory, ExportScope scope, ExportOptions options, Path file) {
        this.directory = directory;
        this.scope = scope;
        this.options = options;
        this.file = file;
    }

    /**
     * @throws OperationException when the server fails or does not deliver everything, or the file can't be written;
     *             there is no new file then
     */
    @Override
    public ExportReport run(Progress progress) throws OperationException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    return write(directory, scope, options, out, progress);
                }
            }
            try (ReplacedFile replaced = ReplacedFile.begin(file, options.passwords())) {
                ExportReport report = write(directory, scope, options, replaced.out(), progress);
                replaced.commit();
                return report;
            }
        } catch (IOException unwritten) {
            throw SENTENCES.failure("unwritten", unwritten, file);
        }
    }

    /**
     * Exports into a stream, for example standard output.
     *
     * @param out stays open
     * @throws OperationException when the server fails or does not deliver everything
     * @throws IOException when the stream fails
     */
    public static ExportReport write(MailDirectory directory, ExportScope scope, ExportOptions options,
            OutputStream out, Progress progress) throws OperationException, IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try (EntryOutput output = output(directory, options, buffered)) {
            ExportReport report = new ScopedEntries(directory, scope, progress).deliver(output);
            output.finish();
            buffered.flush();
            return report;
        }
    }

    private static EntryOutput output(MailDirectory directory, ExportOptions options, OutputStream out)
            throws IOException {
        return switch (options.format()) {
            case LDIF -> new LdifOutput(options, out);
            case CSV -> new CsvOutput(directory.schema(), options, out);
        };
    }
}
