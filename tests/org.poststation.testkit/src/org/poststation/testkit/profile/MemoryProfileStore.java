// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.profile;

import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/** Directories in memory, sorted by name. */
public final class MemoryProfileStore extends MemoryStore<ConnectionProfile> implements ProfileStore {

    /** An empty store. */
    public MemoryProfileStore() {
        super(ConnectionProfile::name);
    }
}
