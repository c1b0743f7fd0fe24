// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Path;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.source.ConvertReport;

/** Tells what a check found and what an import did. */
interface ImportPrinter {

    /** What was found before anything is written. */
    void check(CheckReport report, ImportOptions options);

    /** What became of the records. */
    void report(ImportReport report, ImportOptions options);

    /** What became of the rows of a table that was only converted. */
    void converted(ConvertReport report, Path target);

    /** For a program or for a person. */
    static ImportPrinter of(Output output, boolean json, Path file) {
        return json ? new JsonImport(output, file) : new TextImport(output, file);
    }
}
