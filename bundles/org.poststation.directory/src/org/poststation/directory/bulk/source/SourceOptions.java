// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.nio.file.Path;
import java.util.Optional;

import org.poststation.directory.ldif.LdifOptions;
import org.poststation.model.DomainName;

/**
 * How a file is understood.
 *
 * @param ldif how LDIF is read
 * @param domain the domain of accounts and aliases that have none of their own; required for passwd and aliases
 * @param shadow the file with the password hashes of a passwd file
 * @param csv how CSV is read
 */
public record SourceOptions(LdifOptions ldif, Optional<DomainName> domain, Optional<Path> shadow, CsvMapping csv) {

    /** Mailboxes; everything else is found out. */
    public static SourceOptions standard() {
        return new SourceOptions(LdifOptions.standard(), Optional.empty(), Optional.empty(), CsvMapping.standard());
    }

    /** The same with LDIF read in another way. */
    public SourceOptions reading(LdifOptions how) {
        return new SourceOptions(how, domain, shadow, csv);
    }

    /** The same for objects of this domain; none when empty. */
    public SourceOptions in(Optional<DomainName> name) {
        return new SourceOptions(ldif, name, shadow, csv);
    }

    /** The same with the hashes of a shadow file. */
    public SourceOptions withShadow(Optional<Path> file) {
        return new SourceOptions(ldif, domain, file, csv);
    }

    /** The same with CSV read in another way. */
    public SourceOptions mapping(CsvMapping how) {
        return new SourceOptions(ldif, domain, shadow, how);
    }
}
