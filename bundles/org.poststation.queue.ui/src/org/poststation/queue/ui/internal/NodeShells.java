// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import java.util.List;

import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.queue.NodeAccess;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;
import org.poststation.ui.service.Services;

/**
 * Logs in on the nodes that are kept, with what is kept for them. Asks nobody: where an answer is missing, the failure
 * says so, and the table of nodes is where it is given.
 */
public final class NodeShells implements NodeAccess {

    /** The names of the nodes that are kept. */
    public static List<String> names() {
        return Services.require(NodeStore.class).all().stream().map(NodeProfile::name).toList();
    }

    @Override
    public NodeShell open(String node, Cancellation cancellation) throws OperationException {
        NodeProfile profile = Services.require(NodeStore.class).find(node)
                .orElseThrow(() -> new IllegalArgumentException(node));
        return Services.require(Shells.class).open(profile, FirstContact.REFUSE, cancellation);
    }
}
