// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/** The rows of a passwd(5) or shadow(5) file; empty lines and comments are none. */
final class PasswdRows implements RowReader {

    private final SourceLines lines;

    PasswdRows(SourceLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<SourceRow> next() throws OperationException {
        Optional<SourceLine> line = lines.next();
        while (line.isPresent() && (line.get().text().isBlank() || line.get().text().startsWith("#"))) {
            line = lines.next();
        }
        return line.map(found -> new SourceRow(found, List.of(found.text().split(":", -1))));
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws OperationException {
        lines.close();
    }
}
