// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.Filter;
import org.poststation.directory.InvalidFilterException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.export.ExportFormat;
import org.poststation.directory.export.ExportOperation;
import org.poststation.directory.export.ExportOptions;
import org.poststation.directory.export.ExportReport;
import org.poststation.directory.export.ExportScope;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.Matching;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes entries to a file or to standard output while the server delivers them. */
@Command(name = "export")
public final class ExportCommand extends DirectoryCommand {

    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain;

    @Option(names = "--filter", paramLabel = "FILTER")
    private String filter;

    @Option(names = "--format", paramLabel = "FORMAT")
    private ExportFormat format = ExportFormat.LDIF;

    @Option(names = "--output", paramLabel = "FILE")
    private String output = STANDARD_OUTPUT;

    @Option(names = "--with-passwords")
    private boolean passwords;

    @Option(names = "--operational")
    private boolean operational;

    private ExportScope scope;

    /** A command in a context. */
    public ExportCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        if (domain != null && filter != null) {
            throw new UsageException("--domain and --filter exclude each other.",
                    "Leave one of them out, or put the domain into the filter.");
        }
        if (operational && format == ExportFormat.CSV) {
            throw new UsageException("--operational is of no use for CSV.", "Leave it out, or export LDIF.");
        }
        scope = scope();
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        ExportOptions options = new ExportOptions(format, passwords, operational);
        ExportReport report = output.equals(STANDARD_OUTPUT) ? print(directory, options) : save(directory, options);
        if (report.referrals() > 0) {
            failures().warn("", "referrals", "Parts of the tree are on other servers (" + report.referrals()
                    + "); what is there is not exported.");
        }
        return ExitCode.DONE;
    }

    private ExportScope scope() throws UsageException {
        if (domain != null) {
            return new OfDomain(domain);
        }
        try {
            return filter == null ? new Everything() : new Matching(Filter.parse(filter));
        } catch (InvalidFilterException invalid) {
            throw new UsageException(invalid.explanation().what(), invalid.explanation().nextStep(), invalid);
        }
    }

    private ExportReport print(MailDirectory directory, ExportOptions options) throws OperationException {
        try {
            return ExportOperation.write(directory, scope, options, output().bytes(), progress());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private ExportReport save(MailDirectory directory, ExportOptions options) throws OperationException {
        ExportReport report = new ExportOperation(directory, scope, options, path()).run(progress());
        if (json()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", output);
            line.put("entries", report.entries());
            line.put("skipped", report.skipped());
            output().line(Json.line(line));
        } else {
            output().line(report.entries() + " entries are in " + Printable.text(output) + "."
                    + (report.skipped() > 0 ? " " + report.skipped() + " that are no mail objects are not." : ""));
        }
        return report;
    }

    private Path path() throws UsageException {
        try {
            return Path.of(output);
        } catch (InvalidPathException invalid) {
            throw new UsageException("\"" + output + "\" is not a file name.", "Give another one.", invalid);
        }
    }

    private Progress progress() {
        return Progress.silent(cancellation());
    }
}
