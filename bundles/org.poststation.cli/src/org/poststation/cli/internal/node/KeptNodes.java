// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.operation.OperationException;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;

/** The nodes of this workspace together with their secrets. */
record KeptNodes(NodeStore store, SecretStore secrets) {

    KeptNodes(Context context) {
        this(context.services().require(NodeStore.class), context.services().require(SecretStore.class));
    }

    List<NodeProfile> all() {
        return store.all();
    }

    Optional<NodeProfile> find(String name) {
        return store.find(name);
    }

    NodeProfile require(String name) throws NotFoundException {
        return find(name).orElseThrow(() -> new NotFoundException("There is no node \"" + name + "\".",
                "Look at what there is with \"node list\"."));
    }

    /** Adds or replaces a node; secrets that are kept under its name are not for another host. */
    void keep(NodeProfile node) throws OperationException {
        Optional<NodeProfile> before = find(node.name());
        if (before.isPresent() && !node.mayUseSecretsOf(before.get())) {
            forgetSecrets(before.get());
        }
        store.save(node);
    }

    void remove(NodeProfile node) throws OperationException {
        forgetSecrets(node);
        store.remove(node.name());
    }

    private void forgetSecrets(NodeProfile node) throws OperationException {
        for (String key : node.secretKeys()) {
            secrets.forget(key);
        }
    }
}
