// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.directory.account.MailDirectories;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/** Profiles and secrets in memory, with directories of which none is open. */
public final class MemoryStores {

    private final Map<String, ConnectionProfile> profiles = new TreeMap<>();
    private final Map<String, String> secrets = new TreeMap<>();

    /** Directories of these stores. */
    public MailDirectories directories() {
        return new MailDirectories(null, profiles(), secrets(), null, null);
    }

    /** The kept secret as a text, empty when none is kept. */
    public String secret(String key) {
        return secrets.getOrDefault(key, "");
    }

    /** The profiles. */
    public ProfileStore profiles() {
        return new ProfileStore() {
            @Override
            public List<ConnectionProfile> all() {
                return List.copyOf(profiles.values());
            }

            @Override
            public Optional<ConnectionProfile> find(String name) {
                return Optional.ofNullable(profiles.get(name));
            }

            @Override
            public void save(ConnectionProfile profile) {
                profiles.put(profile.name(), profile);
            }

            @Override
            public void remove(String name) {
                profiles.remove(name);
            }

            @Override
            public AutoCloseable listen(Listener listener) {
                throw new UnsupportedOperationException("nobody listens here");
            }
        };
    }

    /** The secrets. */
    public SecretStore secrets() {
        return new SecretStore() {
            @Override
            public Optional<Secret> find(String key) {
                return Optional.ofNullable(secrets.get(key)).map(text -> Secret.of(text.toCharArray()));
            }

            @Override
            public void keep(String key, Secret secret) {
                secrets.put(key, new String(secret.characters()));
            }

            @Override
            public void forget(String key) {
                secrets.remove(key);
            }
        };
    }
}
