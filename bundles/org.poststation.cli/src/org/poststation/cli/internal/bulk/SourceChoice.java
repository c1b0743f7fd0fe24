// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.source.CsvDialect;
import org.poststation.directory.bulk.source.CsvTable;
import org.poststation.directory.bulk.source.ImportSources;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.bulk.source.SourceOptions;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Option;

/** The options that say what a file to import is, and how its rows become entries. */
final class SourceChoice {

    private static final String MAP = "--map";
    private static final String TAB = "tab";

    @Option(names = "--format", paramLabel = "FORMAT")
    private SourceFormat format;

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain;

    @Option(names = "--shadow", paramLabel = "FILE")
    private Path shadow;

    @Option(names = "--kind", paramLabel = "KIND")
    private ObjectKind kind = ObjectKind.MAILBOX;

    @Option(names = MAP, paramLabel = "COLUMN=FIELD", split = ",")
    private List<String> map = new ArrayList<>();

    @Option(names = "--delimiter", paramLabel = "CHARACTER")
    private String delimiter;

    @Option(names = "--encoding", paramLabel = "NAME")
    private String encoding;

    @Option(names = "--file-urls")
    private boolean fileUrls;

    /** The records of the file. */
    ImportSource source(Path file, MailDirectory directory, Context context) throws OperationException {
        SourceFormat known = format(file);
        LdifOptions ldif = LdifOptions.standard();
        SourceOptions options = new SourceOptions(fileUrls ? ldif.withFileUrls() : ldif, domain(),
                Optional.ofNullable(shadow), kind, dialect(known, file), columns(context));
        return ImportSources.of(known, file, options, directory);
    }

    private SourceFormat format(Path file) {
        if (format != null) {
            return format;
        }
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? SourceFormat.CSV : SourceFormat.LDIF;
    }

    private Optional<DomainName> domain() throws UsageException {
        try {
            return Optional.ofNullable(domain).map(DomainName::parse);
        } catch (InvalidValueException none) {
            throw new UsageException("\"" + domain + "\" is not a domain.", "Correct --domain.", none);
        }
    }

    private Optional<CsvDialect> dialect(SourceFormat known, Path file) throws OperationException {
        if (known != SourceFormat.CSV || delimiter == null && encoding == null) {
            return Optional.empty();
        }
        CsvDialect found = CsvTable.read(file, Optional.empty(), 0).dialect();
        return Optional.of(new CsvDialect(delimiter == null ? found.delimiter() : delimiter(),
                encoding == null ? found.encoding() : encoding()));
    }

    private char delimiter() throws UsageException {
        if (delimiter.equalsIgnoreCase(TAB)) {
            return '\t';
        }
        if (delimiter.length() != 1) {
            throw new UsageException("The delimiter must be one character.", "Use , ; | or tab.");
        }
        return delimiter.charAt(0);
    }

    private Charset encoding() throws UsageException {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("The encoding \"" + encoding + "\" is not known.",
                    "Use for example " + StandardCharsets.UTF_8 + ", windows-1252 or ISO-8859-15.", unknown);
        }
    }

    /** Pairs, or files with a pair in each line. */
    private Map<String, Field> columns(Context context) throws UsageException {
        List<String> pairs = new ArrayList<>();
        for (String given : map) {
            if (given.indexOf('=') >= 0) {
                pairs.add(given);
            } else {
                context.input().text(given, MAP).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(pairs::add);
            }
        }
        Map<String, Field> columns = new LinkedHashMap<>();
        for (String pair : pairs) {
            int sign = pair.lastIndexOf('=');
            String name = pair.substring(sign + 1).strip();
            Field field = CsvTable.field(name).orElseThrow(() -> new UsageException(
                    "\"" + name + "\" is not a field.", "Use the names of options: address, given-name, quota, ..."));
            columns.put(pair.substring(0, Math.max(sign, 0)).strip(), field);
        }
        return columns;
    }
}
