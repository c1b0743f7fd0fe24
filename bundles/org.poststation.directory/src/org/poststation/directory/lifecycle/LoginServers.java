// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import org.poststation.directory.lifecycle.LoginRecords.Reader;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeStore;

/** The nodes of this workspace and what their mail servers recorded. */
record LoginServers(NodeStore nodes, LoginRecords records) {

    /** Opens the records of a node. Blocking. */
    Reader open(String node, Cancellation cancellation) throws OperationException {
        return records.open(nodes.find(node).orElseThrow(
                () -> new OperationException(LifecycleWording.SENTENCES.explanation("no-node", "", node))),
                cancellation);
    }
}
