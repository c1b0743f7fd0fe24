// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.operation.OperationException;

/** What is imported: a sequence of records that is the same whenever it is opened. */
public interface ImportSource {

    /** Reads the records one by one, in constant memory; for use by one thread. */
    interface Records extends AutoCloseable {

        /**
         * The next record; empty at the end. Blocking.
         *
         * @throws OperationException when the file can't be read any more
         */
        Optional<LdifItem> next() throws OperationException;

        /** How much of {@link ImportSource#size} has been read. */
        long bytesRead();

        /** @throws OperationException when the file can't be closed */
        @Override
        void close() throws OperationException;
    }

    /** The file it comes from. */
    Path file();

    /**
     * Its size in bytes.
     *
     * @throws OperationException when it can't be read
     */
    long size() throws OperationException;

    /**
     * What makes it the same import when it is started again: the {@linkplain FileDigest checksums} of its content and
     * of how it is understood. Blocking; reads the whole file.
     *
     * @throws OperationException when it can't be read
     */
    String digest() throws OperationException;

    /**
     * Begins at the first record.
     *
     * @throws OperationException when it can't be read
     */
    Records open() throws OperationException;

    /**
     * What the report must say about the file: rows and columns that are left out by intention. Blocking; may read the
     * whole file.
     *
     * @throws OperationException when it can't be read
     */
    default List<String> remarks() throws OperationException {
        return List.of();
    }

    /** The same records as they stand in the file, when they can be written to a reject file as they are. */
    default boolean isLdif() {
        return true;
    }

    /** The reject file: {@code in.ldif} and {@code in.ldif.gz} have {@code in.rejected.ldif}. */
    default Path rejects() {
        return RejectFile.beside(file());
    }

    /** How many records there are, when that was found out before. */
    default Optional<Long> records() {
        return Optional.empty();
    }
}
