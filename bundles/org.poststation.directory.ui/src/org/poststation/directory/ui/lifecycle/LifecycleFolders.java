// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.Optional;

import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.ui.service.Services;

/**
 * Where the workspace keeps what belongs to a directory, by the name of its profile.
 *
 * @param all the folders
 * @param profiles the stored profiles; any other name is that of the example directory
 */
record LifecycleFolders(Lifecycles all, ProfileStore profiles) {

    /** Those of this console. */
    static LifecycleFolders ofWorkspace() {
        return new LifecycleFolders(Services.require(Lifecycles.class), Services.require(ProfileStore.class));
    }

    LifecycleFolder of(String profile) throws OperationException {
        Optional<ConnectionProfile> stored = profiles.find(profile);
        return stored.isPresent() ? all.of(stored.get()) : all.ofExample();
    }
}
