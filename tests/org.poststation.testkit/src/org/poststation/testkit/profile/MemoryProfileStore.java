// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/** Profiles in memory, sorted by name. Tells nobody of changes. */
public final class MemoryProfileStore implements ProfileStore {

    private final Map<String, ConnectionProfile> byName = new ConcurrentSkipListMap<>();

    @Override
    public List<ConnectionProfile> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<ConnectionProfile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public void save(ConnectionProfile profile) {
        byName.put(profile.name(), profile);
    }

    @Override
    public void remove(String name) {
        byName.remove(name);
    }

    @Override
    public AutoCloseable listen(Listener listener) {
        return () -> {};
    }
}
