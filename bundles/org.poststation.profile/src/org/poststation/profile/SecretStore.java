// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.Optional;

import org.poststation.operation.OperationException;

/** Keeps secrets encrypted on this computer. May ask the person for a master password, so it may block. */
public interface SecretStore {

    /**
     * @return the secret, or empty when none is kept under this key
     * @throws OperationException when the store can't be opened
     */
    Optional<Secret> find(String key) throws OperationException;

    /**
     * Keeps a secret under a key, over an older one.
     *
     * @throws OperationException when the store can't be written
     */
    void keep(String key, Secret secret) throws OperationException;

    /**
     * Forgets a secret; does nothing when there is none.
     *
     * @throws OperationException when the store can't be written
     */
    void forget(String key) throws OperationException;
}
