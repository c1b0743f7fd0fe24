// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.FileSystems;
import org.poststation.model.Finding;

/** A file system that is nearly full. */
final class DiskFullRule extends NamedRule {

    DiskFullRule() {
        super("disk-full", 90, 97);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(FileSystems.QUESTION).stream().flatMap(systems -> systems.all().stream())
                .flatMap(one -> measured(one.mountPoint(), percent(one.use())).stream()).toList();
    }
}
