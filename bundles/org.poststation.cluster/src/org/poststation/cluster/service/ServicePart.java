// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import org.poststation.remote.node.Quoting;

/**
 * A unit on a node.
 *
 * @param node name of the node
 * @param unit of systemd, for example {@code postfix.service}
 */
public record ServicePart(String node, String unit) {

    /**
     * Refuses what can't be a name.
     *
     * @throws org.poststation.model.InvalidValueException pointing at the first wrong character
     */
    public ServicePart {
        Quoting.requireName(node);
        Quoting.requireName(unit);
    }
}
