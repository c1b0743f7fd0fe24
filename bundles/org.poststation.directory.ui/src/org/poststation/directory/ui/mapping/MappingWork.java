// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.CsvPreview;
import org.poststation.directory.bulk.source.CsvTable;
import org.poststation.directory.bulk.source.PreviewRow;
import org.poststation.directory.bulk.source.SourceOptions;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.change.Access;
import org.poststation.model.DomainName;
import org.poststation.operation.Operation;

/**
 * What the mapping page has done in the background.
 *
 * @param file the CSV file
 * @param access the way to the directory
 * @param domain of addresses without one
 * @param store what was chosen before
 */
record MappingWork(Path file, Access access, Optional<DomainName> domain, MappingStore store) {

    private static final int EXAMPLES = 20;
    private static final int MOST = 100;

    /**
     * What was read.
     *
     * @param draft what is proposed
     * @param schema what objects there are and what fields they have
     * @param remembered whether it was chosen for such a file before
     */
    record Loaded(MappingDraft draft, SchemaProfile schema, boolean remembered) {}

    /**
     * Reads the beginning of the file.
     *
     * @param begin how it is read, and what is proposed unless something was chosen for these columns before
     * @param fresh whether nothing was chosen here yet
     */
    Operation<Loaded> load(CsvMapping begin, boolean fresh) {
        return progress -> {
            MailDirectory directory = access.open(progress.cancellation());
            CsvTable table = CsvTable.read(file, begin, EXAMPLES);
            Optional<CsvMapping> before = fresh ? store.find(table.columns()) : Optional.empty();
            CsvMapping proposed = before.map(known -> known.written(table.dialect()).withHeader(begin.header()))
                    .orElse(begin);
            CsvMapping possible = directory.schema().has(proposed.kind())
                    ? proposed
                    : proposed.of(begin.kind());
            return new Loaded(MappingDraft.of(possible, table, directory.schema().kind(possible.kind())),
                    directory.schema(), before.isPresent());
        };
    }

    /** What the first rows become. */
    Operation<List<PreviewRow>> preview(CsvMapping mapping) {
        return progress -> new CsvPreview(file, SourceOptions.standard().in(domain).mapping(mapping),
                access.open(progress.cancellation()), MOST).run(progress);
    }
}
