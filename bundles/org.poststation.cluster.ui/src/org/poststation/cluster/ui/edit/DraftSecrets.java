// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;

/**
 * The secrets of a node that is being tested before it is kept: those of the node that is being changed, unless it is
 * reached in another way now, because no other host may get them. Thread-safe.
 *
 * @param store where they are kept
 * @param tested the node as it is to be
 * @param edited the node as it was
 * @param entered what is to be kept together with the node, by its keys
 */
record DraftSecrets(SecretStore store, NodeProfile tested, Optional<NodeProfile> edited, Map<String, Secret> entered)
        implements
            SecretStore {

    DraftSecrets(SecretStore store, NodeProfile tested, Optional<NodeProfile> edited) {
        this(store, tested, edited, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<Secret> find(String key) throws OperationException {
        List<String> keys = tested.secretKeys();
        Optional<NodeProfile> before = edited.filter(tested::mayUseSecretsOf);
        return before.isPresent() ? store.find(before.get().secretKeys().get(keys.indexOf(key))) : Optional.empty();
    }

    @Override
    public void keep(String key, Secret secret) {
        entered.put(key, Secret.of(secret.characters()));
    }

    @Override
    public void forget(String key) {
        entered.remove(key);
    }
}
