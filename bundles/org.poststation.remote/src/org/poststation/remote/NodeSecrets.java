// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;

/** The passwords and passphrases on the way to one node. */
@FunctionalInterface
public interface NodeSecrets {

    /** There are none. */
    NodeSecrets NONE = step -> Optional.empty();

    /**
     * The secret of one account; the caller closes it. May block.
     *
     * @param step 0 for the node itself, 1 for the first jump host, and so on
     * @throws OperationException when the store can't be opened
     */
    Optional<Secret> find(int step) throws OperationException;

    /** Those that a store keeps for a node. */
    static NodeSecrets in(SecretStore store, NodeProfile node) {
        return step -> store.find(node.secretKey(step));
    }
}
