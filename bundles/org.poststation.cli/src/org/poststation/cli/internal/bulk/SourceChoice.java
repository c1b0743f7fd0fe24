// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.source.ImportSources;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.bulk.source.SourceOptions;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a file to import is, and how its rows become entries. */
final class SourceChoice {

    @Option(names = "--format", paramLabel = "FORMAT")
    private SourceFormat format;

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain;

    @Option(names = "--shadow", paramLabel = "FILE")
    private Path shadow;

    @Mixin
    private MappingChoice mapping = new MappingChoice();

    @Option(names = "--file-urls")
    private boolean fileUrls;

    /** The records of the file. */
    ImportSource source(Path file, MailDirectory directory, Context context) throws OperationException {
        SourceFormat known = format(file);
        LdifOptions ldif = LdifOptions.standard();
        SourceOptions options = SourceOptions.standard().reading(fileUrls ? ldif.withFileUrls() : ldif).in(domain())
                .withShadow(Optional.ofNullable(shadow));
        return ImportSources.of(known, file,
                known == SourceFormat.CSV ? options.mapping(mapping.of(file, context)) : options, directory);
    }

    private SourceFormat format(Path file) {
        if (format != null) {
            return format;
        }
        boolean csv = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv(\\.gz)?");
        return csv ? SourceFormat.CSV : SourceFormat.LDIF;
    }

    private Optional<DomainName> domain() throws UsageException {
        try {
            return Optional.ofNullable(domain).map(DomainName::parse);
        } catch (InvalidValueException none) {
            throw new UsageException("\"" + domain + "\" is not a domain.", "Correct --domain.", none);
        }
    }
}
