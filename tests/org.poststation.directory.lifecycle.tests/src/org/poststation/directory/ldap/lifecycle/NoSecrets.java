// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import java.util.Optional;

import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/** A workspace without secrets. */
final class NoSecrets implements SecretStore {

    @Override
    public Optional<Secret> find(String key) {
        return Optional.empty();
    }

    @Override
    public void keep(String key, Secret secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String key) {
        throw new UnsupportedOperationException();
    }
}
