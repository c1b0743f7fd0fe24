// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.profile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/** Secrets in memory; can be locked, as a keyring that nobody unlocks. */
public final class MemorySecretStore implements SecretStore {

    private final Map<String, char[]> byKey = new ConcurrentHashMap<>();
    private volatile boolean locked;

    /** From now on nothing can be read or kept. */
    public void lock() {
        locked = true;
    }

    /** What is kept under a key, as text. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(byKey.get(key)).map(String::new);
    }

    /** Forgets everything. */
    public void clear() {
        byKey.clear();
    }

    @Override
    public Optional<Secret> find(String key) throws OperationException {
        requireOpen();
        return Optional.ofNullable(byKey.get(key)).map(kept -> Secret.of(kept.clone()));
    }

    @Override
    public void keep(String key, Secret secret) throws OperationException {
        requireOpen();
        byKey.put(key, secret.characters());
    }

    @Override
    public void forget(String key) throws OperationException {
        requireOpen();
        byKey.remove(key);
    }

    private void requireOpen() throws OperationException {
        if (locked) {
            throw new OperationException(Explanation.of("The secret store is locked.", "Unlock it."));
        }
    }
}
