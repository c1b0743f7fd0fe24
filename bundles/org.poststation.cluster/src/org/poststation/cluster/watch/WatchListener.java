// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import org.poststation.cluster.status.NodeStatus;

/** Is told what the watch sees; on any thread, for each node in order. Must return at once. */
public interface WatchListener {

    /** A node was looked at, or what is known of it became stale. */
    void looked(NodeStatus status);

    /** Something is to be announced. */
    void announced(Alert alert);
}
