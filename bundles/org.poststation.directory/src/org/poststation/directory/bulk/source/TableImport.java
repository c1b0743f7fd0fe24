// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.FileDigest;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.operation.OperationException;

/**
 * The rows of a table as records by the schema profile of a directory. The entries are as old as the file, so that they
 * are the same whenever it is read.
 *
 * @param file the table
 * @param format what it is
 * @param options how it is understood
 * @param directory for which
 */
record TableImport(Path file, SourceFormat format, SourceOptions options, MailDirectory directory)
        implements
            ImportSource {

    @Override
    public long size() throws OperationException {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
    }

    @Override
    public String digest() throws OperationException {
        return FileDigest.of(file, format + " " + options + " " + directory.schema().id());
    }

    @Override
    public boolean isLdif() {
        return false;
    }

    @Override
    public List<String> remarks() throws OperationException {
        return switch (format) {
            case CSV -> unusedColumns();
            case PASSWD -> systemAccounts();
            case ALIASES, LDIF -> List.of();
        };
    }

    @Override
    public ConvertedRecords open() throws OperationException {
        try {
            Instant asOf = asOf(file);
            return switch (format) {
                case CSV -> csv(asOf);
                case PASSWD -> records(new PasswdRows(lines()), passwd(), asOf);
                case ALIASES -> records(new AliasRows(lines()),
                        new AliasConversion(options.domain().orElseThrow()), asOf);
                case LDIF -> throw new IllegalStateException("LDIF is no table");
            };
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
    }

    /** As old as the file is what is made of it. */
    static Instant asOf(Path file) throws OperationException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
    }

    private ConvertedRecords csv(Instant asOf) throws OperationException {
        CsvTable table = CsvTable.read(file, options.csv(), 0);
        CsvRows rows = new CsvRows(new SourceLines(file, table.dialect().encoding()), table.dialect().delimiter());
        List<String> columns = CsvTable.columns(file, rows, options.csv().header());
        return records(rows, new CsvConversion(options.csv().resolved(columns), options.domain(), columns), asOf);
    }

    private List<String> unusedColumns() throws OperationException {
        CsvTable table = CsvTable.read(file, options.csv(), 0);
        Collection<String> used = options.csv().resolved(table.columns()).columns().values();
        String unused = table.columns().stream().filter(column -> !used.contains(column))
                .collect(Collectors.joining(", "));
        return unused.isEmpty() ? List.of() : List.of(SourceSyntaxException.SENTENCES.text("unused", unused));
    }

    private List<String> systemAccounts() throws OperationException {
        PasswdConversion conversion = new PasswdConversion(options.domain().orElseThrow(), Map.of());
        long count = 0;
        try (PasswdRows rows = new PasswdRows(lines())) {
            for (Optional<SourceRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                count += conversion.isOfSystem(row.get()) ? 1 : 0;
            }
        } catch (IOException unreadable) {
            throw SourceLines.unreadable(file, unreadable);
        }
        return count == 0 ? List.of() : List.of(SourceSyntaxException.SENTENCES.text("left-out", count));
    }

    private PasswdConversion passwd() throws OperationException {
        Map<String, String> hashes = options.shadow().isEmpty() ? Map.of() : ShadowFile.read(options.shadow().get());
        return new PasswdConversion(options.domain().orElseThrow(), hashes);
    }

    private SourceLines lines() throws OperationException, IOException {
        return new SourceLines(file, TextEncoding.of(file));
    }

    private ConvertedRecords records(RowReader rows, RowConversion conversion, Instant asOf) {
        return new ConvertedRecords(rows, conversion, directory.drafts(asOf));
    }
}
