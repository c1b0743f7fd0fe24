// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.account.SchemeConverter;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.Dn;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;

import picocli.CommandLine.Option;

/** The options that say what an import may do, and how it stores passwords. */
final class ImportChoice {

    @Option(names = "--add-only")
    private boolean addOnly;

    @Option(names = "--update-only")
    private boolean updateOnly;

    @Option(names = "--add-or-update")
    private boolean addOrUpdate;

    @Option(names = "--sync", paramLabel = "BASE")
    private String syncBase;

    @Option(names = "--keep-plain-passwords")
    private boolean keepPasswords;

    @Option(names = "--scheme", paramLabel = "SCHEME", converter = SchemeConverter.class)
    private PasswordScheme scheme;

    void check() throws UsageException {
        if (modes().size() > 1) {
            throw new UsageException("--add-only, --update-only, --add-or-update and --sync exclude each other.", "");
        }
        if (keepPasswords && scheme != null) {
            throw new UsageException("--keep-plain-passwords and --scheme exclude each other.", "");
        }
        if (scheme == PasswordScheme.SERVER) {
            throw new UsageException("An import can't let the server hash passwords.",
                    "Choose another --scheme, or --keep-plain-passwords where the server hashes what it gets.");
        }
    }

    ImportMode mode() {
        return modes().stream().findFirst().orElse(ImportMode.AS_WRITTEN);
    }

    /** The options, with no deletion agreed to yet. */
    ImportOptions options(Context context) throws OperationException {
        ImportOptions options = mode() == ImportMode.SYNC
                ? ImportOptions.sync(Dn.parse(syncBase), 0)
                : ImportOptions.of(mode());
        return options.withHashing(keepPasswords ? Optional.empty() : Optional.of(hashing(context)));
    }

    private PasswordScheme hashing(Context context) throws OperationException {
        if (scheme != null) {
            return scheme;
        }
        PasswordScheme usual = PasswordSettings.load(context.services().require(WorkspaceSettings.class)).scheme();
        return usual == PasswordScheme.SERVER ? PasswordSettings.DEFAULT.scheme() : usual;
    }

    private List<ImportMode> modes() {
        List<ImportMode> modes = new ArrayList<>();
        if (addOnly) {
            modes.add(ImportMode.ADD_ONLY);
        }
        if (updateOnly) {
            modes.add(ImportMode.UPDATE_ONLY);
        }
        if (addOrUpdate) {
            modes.add(ImportMode.ADD_OR_UPDATE);
        }
        if (syncBase != null) {
            modes.add(ImportMode.SYNC);
        }
        return modes;
    }
}
