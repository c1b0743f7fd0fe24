// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.MappingFile;
import org.poststation.directory.bulk.source.SourceSyntaxException;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ReplacedFile;

/**
 * Remembers what was chosen for files with the same columns. Blocks on the disk.
 *
 * @param folder where
 */
record MappingStore(Path folder) {

    private static final int DIGITS = 32;

    /** What was chosen for these columns; empty as well when it can't be read any more. */
    Optional<CsvMapping> find(List<String> columns) {
        Path file = file(columns);
        try {
            return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        } catch (OperationException forgotten) {
            return Optional.empty();
        }
    }

    /** Remembers what was chosen for these columns. */
    CsvMapping keep(List<String> columns, CsvMapping mapping) throws OperationException {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw failed(Messages.mapping_file_unwritten, folder, failure);
        }
        return write(file(columns), mapping);
    }

    /** Reads a mapping file. */
    static CsvMapping read(Path file) throws OperationException {
        try {
            return MappingFile.read(Files.readString(file));
        } catch (SourceSyntaxException none) {
            throw new OperationException(none.explanation(), none);
        } catch (IOException failure) {
            throw failed(Messages.mapping_file_unread, file, failure);
        }
    }

    /** Writes a mapping file, whole or not at all. */
    static CsvMapping write(Path file, CsvMapping mapping) throws OperationException {
        try (ReplacedFile replaced = ReplacedFile.begin(file, false)) {
            replaced.out().write(MappingFile.write(mapping).getBytes(StandardCharsets.UTF_8));
            replaced.commit();
            return mapping;
        } catch (IOException failure) {
            throw failed(Messages.mapping_file_unwritten, file, failure);
        }
    }

    private Path file(List<String> columns) {
        try {
            byte[] names = String.join("\n", columns).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
            return folder.resolve(hash.substring(0, DIGITS) + ".mapping");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OperationException failed(String sentence, Path file, IOException cause) {
        return new OperationException(new Explanation(NLS.bind(sentence, file), List.of(), Messages.mapping_file_next,
                cause.toString()), cause);
    }
}
