// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.InvalidDnException;
import org.poststation.directory.account.EntryDrafts;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.source.PreviewRow.Fault;
import org.poststation.directory.schema.Field;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * What the first rows of a CSV file become; writes nothing. Asks the server for the domains of the addresses.
 *
 * @param file the file
 * @param options how it is understood
 * @param directory for which
 * @param most how many rows
 */
public record CsvPreview(Path file, SourceOptions options, MailDirectory directory, int most)
        implements
            Operation<List<PreviewRow>> {

    /**
     * {@inheritDoc}
     *
     * @throws OperationException when the file or the directory can't be read, or a column does not exist
     */
    @Override
    public List<PreviewRow> run(Progress progress) throws OperationException {
        CsvTable table = CsvTable.read(file, options.csv(), 0);
        EntryDrafts drafts = directory.drafts(TableImport.asOf(file));
        List<PreviewRow> preview = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new SourceLines(file, table.dialect().encoding()),
                table.dialect().delimiter())) {
            List<String> columns = CsvTable.columns(file, rows, options.csv().header());
            CsvConversion conversion = new CsvConversion(options.csv().resolved(columns), options.domain(), columns);
            Optional<SourceRow> row = rows.next();
            while (row.isPresent() && preview.size() < most) {
                preview.add(preview(conversion, drafts, row.get(), progress.cancellation()));
                row = rows.next();
            }
        }
        return preview;
    }

    private static PreviewRow preview(CsvConversion conversion, EntryDrafts drafts, SourceRow row,
            Cancellation cancellation) throws OperationException {
        long line = row.line().place().line();
        Map<Field, String> cells = conversion.cells(row);
        try {
            if (row.problem() != null) {
                throw row.problem();
            }
            FieldValues values = conversion.convert(row).orElseThrow();
            String dn = drafts.draft(conversion.kind(), values, cancellation).getFirst().dn().toString();
            return new PreviewRow(line, cells, values, dn, Optional.empty());
        } catch (InvalidObjectException invalid) {
            return faulty(line, cells, invalid.field(), invalid);
        } catch (SourceSyntaxException noRow) {
            return faulty(line, cells, Optional.of(Field.ADDRESS).filter(
                    address -> noRow.fault() == SourceFault.NO_ADDRESS), noRow);
        } catch (InvalidDnException noName) {
            return faulty(line, cells, Optional.empty(), noName);
        }
    }

    private static PreviewRow faulty(long line, Map<Field, String> cells, Optional<Field> field,
            OperationException problem) {
        return new PreviewRow(line, cells, FieldValues.NONE, "",
                Optional.of(new Fault(field, problem.explanation().what())));
    }
}
