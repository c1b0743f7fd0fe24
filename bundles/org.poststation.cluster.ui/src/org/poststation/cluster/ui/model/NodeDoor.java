// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.NodeShell;

/** Logs in on nodes by the names that the window knows them by. Thread-safe. */
@Component(service = NodeDoor.class)
public final class NodeDoor implements EachNode.Inquiry<NodeShell> {

    private static final Sentences SENTENCES = Sentences.of(NodeDoor.class, "wording");

    private final NodeStore store;
    private final NodeLogins logins;

    /** Called by the service framework. */
    @Activate
    public NodeDoor(@Reference NodeStore store, @Reference NodeLogins logins) {
        this.store = store;
        this.logins = logins;
    }

    @Override
    public NodeShell ask(String node, Cancellation cancellation) throws OperationException {
        NodeProfile profile = store.find(node).orElseThrow(() -> SENTENCES.failure("no-node", null, node));
        return logins.open(profile, cancellation);
    }
}
