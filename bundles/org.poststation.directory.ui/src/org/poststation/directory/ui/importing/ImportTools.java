// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.bulk.ImportOptions;
import org.poststation.directory.bulk.ImportTarget;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.directory.ui.change.Access;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;

/**
 * What an import needs besides the draft.
 *
 * @param access the way to the directory
 * @param hasher hashes passwords that come in clear text
 * @param settings tell how passwords are stored
 */
record ImportTools(Access access, PasswordHasher hasher, WorkspaceSettings settings) {

    /** Where to import to. */
    ImportTarget target(MailDirectory directory) {
        return new ImportTarget(directory.session(), directory.journal(), hasher);
    }

    /** How to import a draft. Blocking. */
    ImportOptions options(ImportDraft draft, long deletions) throws OperationException {
        PasswordScheme usual = PasswordSettings.load(settings).scheme();
        return draft.options(usual == PasswordScheme.SERVER ? PasswordSettings.DEFAULT.scheme() : usual, deletions);
    }
}
