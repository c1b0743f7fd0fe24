// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;

/**
 * Keeps a node. Secrets stay with it as long as it is reached in the same way; a host that is new gets none of them.
 *
 * @param store keeps the node
 * @param secrets keeps its secrets
 * @param node as it is to be
 * @param edited as it was; empty for a new one
 * @param entered secrets that proved good and are to be kept, by their keys
 */
record SaveNode(NodeStore store, SecretStore secrets, NodeProfile node, Optional<NodeProfile> edited,
        Map<String, Secret> entered) implements Operation<NodeProfile> {

    @Override
    public NodeProfile run(Progress progress) throws OperationException {
        if (edited.isPresent()) {
            moveSecrets(edited.get());
        }
        for (Map.Entry<String, Secret> each : entered.entrySet()) {
            secrets.keep(each.getKey(), each.getValue());
        }
        store.save(node);
        if (edited.filter(old -> !old.name().equals(node.name())).isPresent()) {
            store.remove(edited.get().name());
        }
        return node;
    }

    private void moveSecrets(NodeProfile old) throws OperationException {
        List<String> from = old.secretKeys();
        List<String> to = node.secretKeys();
        boolean isSameWay = node.mayUseSecretsOf(old);
        if (isSameWay && from.equals(to)) {
            return;
        }
        for (int step = 0; step < from.size(); step++) {
            Optional<Secret> kept = secrets.find(from.get(step));
            if (isSameWay && kept.isPresent()) {
                secrets.keep(to.get(step), kept.get());
            }
            kept.ifPresent(Secret::close);
            secrets.forget(from.get(step));
        }
    }
}
