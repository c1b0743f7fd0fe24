// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import org.poststation.directory.account.MailDirectories;
import org.poststation.operation.Operation;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;

/**
 * What can be done with profiles beyond editing. Makes operations; the caller runs them off the UI thread.
 *
 * @param profiles keeps the profiles
 * @param secrets keeps their passwords
 * @param directories closes what is open
 */
public record ProfileActions(ProfileStore profiles, SecretStore secrets, MailDirectories directories) {

    /** Closes the directory, forgets the password, removes the profile. */
    public Operation<ConnectionProfile> remove(ConnectionProfile profile) {
        return progress -> {
            directories.close(profile.name());
            secrets.forget(profile.secretKey());
            profiles.remove(profile.name());
            return profile;
        };
    }
}
