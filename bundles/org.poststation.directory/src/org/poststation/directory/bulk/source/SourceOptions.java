// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;

/**
 * How a file is understood.
 *
 * @param ldif how LDIF is read
 * @param domain the domain of accounts and aliases that have none of their own; required for passwd and aliases
 * @param shadow the file with the password hashes of a passwd file
 * @param kind what the rows of a CSV file are
 * @param dialect how the CSV file is written; found out when empty
 * @param columns which column of the CSV file fills which field; guessed by the columns' names when empty
 */
public record SourceOptions(LdifOptions ldif, Optional<DomainName> domain, Optional<Path> shadow, ObjectKind kind,
        Optional<CsvDialect> dialect, Map<String, Field> columns) {

    /** Keeps an unchangeable copy. */
    public SourceOptions {
        columns = Map.copyOf(columns);
    }

    /** Mailboxes; everything else is found out. */
    public static SourceOptions standard() {
        return new SourceOptions(LdifOptions.standard(), Optional.empty(), Optional.empty(), ObjectKind.MAILBOX,
                Optional.empty(), Map.of());
    }

    /** The same for objects of this domain. */
    public SourceOptions in(DomainName name) {
        return new SourceOptions(ldif, Optional.of(name), shadow, kind, dialect, columns);
    }

    /** The same with the hashes of a shadow file. */
    public SourceOptions withShadow(Path file) {
        return new SourceOptions(ldif, domain, Optional.of(file), kind, dialect, columns);
    }

    /** The same with rows of another kind. */
    public SourceOptions of(ObjectKind rows) {
        return new SourceOptions(ldif, domain, shadow, rows, dialect, columns);
    }

    /** The same with a CSV dialect. */
    public SourceOptions written(CsvDialect how) {
        return new SourceOptions(ldif, domain, shadow, kind, Optional.of(how), columns);
    }

    /** The same with a mapping of columns. */
    public SourceOptions mapping(Map<String, Field> fields) {
        return new SourceOptions(ldif, domain, shadow, kind, dialect, fields);
    }
}
