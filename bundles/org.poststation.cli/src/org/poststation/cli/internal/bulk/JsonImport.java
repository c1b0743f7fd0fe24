// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.bulk.CheckReport;
import org.poststation.directory.bulk.ImportFacts;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportReport;
import org.poststation.directory.bulk.source.ConvertReport;
import org.poststation.platform.json.Json;

/** One object per finding, one for the check, one for the report. */
record JsonImport(Output output, Path file) implements ImportPrinter {

    @Override
    public void check(CheckReport report, ImportOptions options) {
        for (int i = 0; i < report.findings().size(); i++) {
            output.line(Json.line(Map.of("finding", ImportFacts.of(report.findings().get(i)))));
        }
        output.line(Json.line(Map.of("check", new ImportFacts(file, options.mode()).of(report))));
    }

    @Override
    public void report(ImportReport report, ImportOptions options) {
        output.line(Json.line(Map.of("import", new ImportFacts(file, options.mode()).of(report))));
    }

    @Override
    public void converted(ConvertReport report, Path target) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("file", target.toString());
        summary.put("entries", report.entries());
        summary.put("refused", report.refused());
        output.line(Json.line(Map.of("converted", summary)));
    }
}
