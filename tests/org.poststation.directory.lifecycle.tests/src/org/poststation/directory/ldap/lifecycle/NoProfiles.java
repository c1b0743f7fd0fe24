// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import java.util.List;
import java.util.Optional;

import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/** A workspace without stored profiles. */
final class NoProfiles implements ProfileStore {

    @Override
    public List<ConnectionProfile> all() {
        return List.of();
    }

    @Override
    public Optional<ConnectionProfile> find(String name) {
        return Optional.empty();
    }

    @Override
    public void save(ConnectionProfile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable listen(Listener listener) {
        return () -> {};
    }
}
