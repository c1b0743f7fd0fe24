// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.LdifImport;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;

/**
 * What the reader wants to import, as it was typed. Knows no widget.
 *
 * @param profile name of the connection profile; empty for none
 * @param file name of the file
 * @param mode what may be done
 * @param base with {@link ImportMode#SYNC} the DN below which everything becomes as the file says
 * @param hashed whether passwords in clear text are hashed
 * @param fileUrls whether values may be taken from other files
 */
record ImportDraft(String profile, String file, ImportMode mode, String base, boolean hashed, boolean fileUrls) {

    /** A draft of a file for a directory, with the options that do the least harm. */
    static ImportDraft of(String profile, String file) {
        return new ImportDraft(profile, file, ImportMode.AS_WRITTEN, "", true, false);
    }

    /** Why this can't be checked; empty when it can. An empty field is told by an empty sentence. */
    Optional<String> problem() {
        if (profile.isEmpty() || file.isBlank() || mode == ImportMode.SYNC && base.isBlank()) {
            return Optional.of("");
        }
        if (!isFile()) {
            return Optional.of(Messages.import_file_invalid);
        }
        return mode == ImportMode.SYNC && !isName() ? Optional.of(Messages.import_base_invalid) : Optional.empty();
    }

    /** The file. */
    Path path() {
        return Path.of(file.strip()).toAbsolutePath();
    }

    /** Name of the file without its folder. */
    String name() {
        return path().getFileName().toString();
    }

    /** The records. */
    ImportSource source() {
        LdifOptions usual = LdifOptions.standard();
        return new LdifImport(path(), fileUrls ? usual.withFileUrls() : usual);
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
            return Path.of(file.strip()).getFileName() != null;
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
