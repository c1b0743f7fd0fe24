// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.NetworkMounts;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A network file system that does not answer. */
final class SilentMountRule extends NamedRule {

    SilentMountRule() {
        super("network-mount-silent");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(NetworkMounts.QUESTION).stream().flatMap(mounts -> mounts.silent().stream())
                .map(path -> finding(Severity.CRITICAL, path)).toList();
    }
}
