// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.file.Path;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.operation.OperationException;

/** Files of every format as what is imported. */
public final class ImportSources {

    private ImportSources() {}

    /**
     * A file as a source of records; it is not opened yet.
     *
     * @param directory whose schema profile says how entries are made, and where; is asked for domains while the source
     *            is read
     * @throws OperationException when passwd or aliases have no domain
     */
    public static ImportSource of(SourceFormat format, Path file, SourceOptions options, MailDirectory directory)
            throws OperationException {
        boolean needsDomain = format == SourceFormat.PASSWD || format == SourceFormat.ALIASES;
        if (needsDomain && options.domain().isEmpty()) {
            throw SourceSyntaxException.SENTENCES.failure("domain-needed", null, file);
        }
        return format == SourceFormat.LDIF
                ? new LdifImport(file, options.ldif())
                : new TableImport(file, format, options, directory);
    }
}
