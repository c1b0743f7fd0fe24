// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Set;

import org.poststation.cluster.node.Mounts;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A file system of a disk that can only be read, though it should be written. */
final class ReadOnlyRule extends NamedRule {

    private static final Set<String> ON_DISKS = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "jfs", "reiserfs");

    ReadOnlyRule() {
        super("file-system-read-only");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Mounts.QUESTION).stream().flatMap(mounts -> mounts.all().stream())
                .filter(mount -> ON_DISKS.contains(mount.type()) && mount.device().startsWith("/dev/")
                        && mount.isReadOnly() && !mount.isMeantReadOnly())
                .map(mount -> finding(Severity.CRITICAL, mount.mountPoint(), mount.device())).toList();
    }
}
