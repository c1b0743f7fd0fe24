// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.FileSystems;
import org.poststation.model.Finding;

/** A file system that can hardly hold another file. */
final class InodesFullRule extends NamedRule {

    InodesFullRule() {
        super("inodes-full", 90, 97);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(FileSystems.QUESTION).stream().flatMap(systems -> systems.all().stream())
                .flatMap(one -> measured(one.mountPoint(), percent(one.inodeUse())).stream()).toList();
    }
}
