// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.Optional;

import org.poststation.operation.OperationException;

/** Reads the rows of a table one by one. */
interface RowReader extends AutoCloseable {

    /** The next row that is meant to be one; empty at the end. */
    Optional<SourceRow> next() throws OperationException;

    /** How many bytes of the file were read. */
    long bytesRead();

    @Override
    void close() throws OperationException;
}
