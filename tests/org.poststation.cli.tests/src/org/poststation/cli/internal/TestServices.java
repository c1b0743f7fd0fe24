// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.framework.FrameworkUtil;
import org.poststation.cli.internal.runtime.Services;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.account.MailDirectories;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.WorkspaceSettings;

/** The product's services, but profiles, passwords and settings only in memory: no test leaves something behind. */
public final class TestServices implements Services {

    public static final TestServices INSTANCE = new TestServices();

    private final Services product = Services
            .of(FrameworkUtil.getBundle(TestServices.class).getBundleContext());
    private final Profiles profiles = new Profiles();
    private final Secrets secrets = new Secrets();
    private final Settings settings = new Settings();

    @Override
    public <T> T require(Class<T> type) {
        if (type == ProfileStore.class) {
            return type.cast(profiles);
        }
        if (type == SecretStore.class) {
            return type.cast(secrets);
        }
        if (type == WorkspaceSettings.class) {
            return type.cast(settings);
        }
        if (type == MailDirectories.class) {
            return type.cast(new MailDirectories(product.require(DirectoryService.class), profiles, secrets,
                    product.require(ExampleDirectory.class)));
        }
        return product.require(type);
    }

    private static final class Profiles implements ProfileStore {

        private final Map<String, ConnectionProfile> byName = new TreeMap<>();

        @Override
        public List<ConnectionProfile> all() {
            return new ArrayList<>(byName.values()).stream().sorted(Comparator.comparing(ConnectionProfile::name))
                    .toList();
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

    private static final class Secrets implements SecretStore {

        private final Map<String, char[]> byKey = new HashMap<>();

        @Override
        public Optional<Secret> find(String key) {
            return Optional.ofNullable(byKey.get(key)).map(kept -> Secret.of(kept.clone()));
        }

        @Override
        public void keep(String key, Secret secret) {
            byKey.put(key, secret.characters());
        }

        @Override
        public void forget(String key) {
            byKey.remove(key);
        }
    }

    private static final class Settings implements WorkspaceSettings {

        private final Map<String, String> byKey = new TreeMap<>();

        @Override
        public Map<String, String> all() {
            return Map.copyOf(byKey);
        }

        @Override
        public void save(Map<String, String> changed) {
            byKey.putAll(changed);
        }
    }
}
