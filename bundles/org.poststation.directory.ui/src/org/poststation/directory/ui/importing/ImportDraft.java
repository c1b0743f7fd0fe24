// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.bulk.source.ImportSources;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.bulk.source.SourceOptions;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;

/**
 * What the reader wants to import, as it was typed. Knows no widget.
 *
 * @param profile name of the connection profile; empty for none
 * @param content what is imported
 * @param mode what may be done
 * @param base with {@link ImportMode#SYNC} the DN below which everything becomes as the file says
 * @param hashed whether passwords in clear text are hashed
 * @param fileUrls whether values may be taken from other files
 */
record ImportDraft(String profile, Content content, ImportMode mode, String base, boolean hashed, boolean fileUrls) {

    /**
     * What is imported.
     *
     * @param file name of the file
     * @param format what it is
     * @param domain of accounts and aliases that have none of their own
     * @param csv what the columns of a CSV file fill
     */
    record Content(String file, SourceFormat format, String domain, CsvMapping csv) {

        /** A file of the format that its name suggests. */
        static Content of(String file, String domain) {
            return new Content(file, guess(file), domain, CsvMapping.standard());
        }

        /** The format that the name of a file suggests. */
        static SourceFormat guess(String file) {
            String name = file.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                return SourceFormat.CSV;
            }
            if (name.matches(".*[/\\\\._-]?passwd([._-].*)?") && !name.endsWith(ENDING)) {
                return SourceFormat.PASSWD;
            }
            return name.matches(".*[/\\\\._-]?aliases([._-].*)?") && !name.endsWith(ENDING)
                    ? SourceFormat.ALIASES
                    : SourceFormat.LDIF;
        }

        /** Whether the format says nothing about domains. */
        boolean needsDomain() {
            return format == SourceFormat.PASSWD || format == SourceFormat.ALIASES;
        }

        /** The domain; empty when there is none or it is no domain. */
        Optional<DomainName> domainName() {
            try {
                return domain.isBlank() ? Optional.empty() : Optional.of(DomainName.parse(domain.strip()));
            } catch (InvalidValueException invalid) {
                return Optional.empty();
            }
        }
    }

    private static final String ENDING = ".ldif";

    /** A draft of a file for a directory, with the options that do the least harm. */
    static ImportDraft of(String profile, String file) {
        return new ImportDraft(profile, Content.of(file, ""), ImportMode.AS_WRITTEN, "", true, false);
    }

    /** The same import of the file with what was rejected: what the first file lacked is gone already. */
    ImportDraft again(String rejects) {
        return new ImportDraft(profile, Content.of(rejects, content.domain()),
                mode == ImportMode.SYNC ? ImportMode.ADD_OR_UPDATE : mode, "", hashed, fileUrls);
    }

    /** The same with columns that fill other fields. */
    ImportDraft mapping(CsvMapping csv) {
        return new ImportDraft(profile, new Content(content.file(), content.format(), content.domain(), csv), mode,
                base, hashed, fileUrls);
    }

    /** Why this can't be checked; empty when it can. An empty field is told by an empty sentence. */
    Optional<String> problem() {
        if (profile.isEmpty() || content.file().isBlank() || mode == ImportMode.SYNC && base.isBlank()
                || content.needsDomain() && content.domain().isBlank()) {
            return Optional.of("");
        }
        if (!isFile()) {
            return Optional.of(Messages.import_file_invalid);
        }
        if (content.format() != SourceFormat.LDIF && !content.domain().isBlank() && content.domainName().isEmpty()) {
            return Optional.of(Messages.import_domain_invalid);
        }
        return mode == ImportMode.SYNC && !isName() ? Optional.of(Messages.import_base_invalid) : Optional.empty();
    }

    /** The file. */
    Path path() {
        return Path.of(content.file().strip()).toAbsolutePath();
    }

    /** Name of the file without its folder. */
    String name() {
        return path().getFileName().toString();
    }

    /**
     * The records.
     *
     * @param directory whose schema says how accounts and aliases are kept
     */
    ImportSource source(MailDirectory directory) throws OperationException {
        LdifOptions usual = LdifOptions.standard();
        SourceOptions options = SourceOptions.standard().reading(fileUrls ? usual.withFileUrls() : usual)
                .in(content.domainName()).mapping(content.csv());
        return ImportSources.of(content.format(), path(), options, directory);
    }

    /**
     * How to import.
     *
     * @param scheme how passwords in clear text are stored when they are hashed
     * @param deletions how many deletions were agreed to
     * @throws OperationException when the base is no name
     */
    ImportOptions options(PasswordScheme scheme, long deletions) throws OperationException {
        ImportOptions options = mode == ImportMode.SYNC
                ? ImportOptions.sync(Dn.parse(base.strip()), deletions)
                : ImportOptions.of(mode);
        return options.withHashing(Optional.of(scheme).filter(wanted -> hashed));
    }

    private boolean isFile() {
        try {
            return Path.of(content.file().strip()).getFileName() != null;
        } catch (InvalidPathException invalid) {
            return false;
        }
    }

    private boolean isName() {
        try {
            return !Dn.parse(base.strip()).toString().isEmpty();
        } catch (OperationException invalid) {
            return false;
        }
    }
}
