// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/** The rows of a CSV file (RFC 4180); empty lines are none. */
final class CsvRows implements RowReader {

    /** A quoted cell that has more lines was never closed. */
    private static final int MOST_LINES = 500;

    private final SourceLines lines;
    private final char delimiter;
    private Optional<SourceRow> again = Optional.empty();

    CsvRows(SourceLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** Delivers a row again. */
    void back(SourceRow row) {
        again = Optional.of(row);
    }

    @Override
    public Optional<SourceRow> next() throws OperationException {
        if (again.isPresent()) {
            Optional<SourceRow> row = again;
            again = Optional.empty();
            return row;
        }
        Optional<SourceLine> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws OperationException {
        lines.close();
    }

    private SourceRow row(SourceLine first) throws OperationException {
        SourceLine whole = first;
        List<SourceLine> taken = new ArrayList<>();
        while (true) {
            CsvCells cells = CsvCells.of(whole.text(), delimiter);
            if (!cells.isOpen()) {
                return cells.fault().isPresent()
                        ? new SourceRow(whole, new SourceSyntaxException(cells.fault().get()))
                        : new SourceRow(whole, cells.texts());
            }
            Optional<SourceLine> more = taken.size() < MOST_LINES ? lines.next() : Optional.empty();
            if (more.isEmpty()) {
                // the rows that a lost quotation mark would swallow are read again
                taken.reversed().forEach(lines::back);
                return new SourceRow(first, new SourceSyntaxException(SourceFault.OPEN_QUOTE));
            }
            taken.add(more.get());
            whole = whole.followedBy(more.get());
        }
    }
}
