// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.profile;

import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;

/** Nodes in memory, sorted by name. */
public final class MemoryNodeStore extends MemoryStore<NodeProfile> implements NodeStore {

    /** A store with this computer only, as a workspace begins. */
    public MemoryNodeStore() {
        super(NodeProfile::name);
        save(NodeProfile.LOCAL);
    }
}
