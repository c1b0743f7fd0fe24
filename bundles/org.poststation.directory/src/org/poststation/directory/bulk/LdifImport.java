// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.operation.OperationException;

/**
 * The records of an LDIF file, which may be compressed by gzip.
 *
 * @param file the file
 * @param options how to read it
 */
public record LdifImport(Path file, LdifOptions options) implements ImportSource {

    /** A file as it usually is. */
    public static LdifImport of(Path file) {
        return new LdifImport(file, LdifOptions.standard());
    }

    @Override
    public long size() throws OperationException {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("unreadable", failure, file);
        }
    }

    @Override
    public String digest() throws OperationException {
        return FileDigest.of(file, options.toString());
    }

    @Override
    public Records open() throws OperationException {
        LdifReader reader = LdifReader.open(file, options);
        return new Records() {
            @Override
            public Optional<LdifItem> next() throws OperationException {
                return reader.next();
            }

            @Override
            public long bytesRead() {
                return reader.bytesRead();
            }

            @Override
            public void close() throws OperationException {
                reader.close();
            }
        };
    }
}
