// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.PendingReboot;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Something that waits for the next boot. */
final class RebootPendingRule extends NamedRule {

    RebootPendingRule() {
        super("reboot-pending");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(PendingReboot.QUESTION).filter(PendingReboot::isNeeded)
                .map(reboot -> finding(Severity.NOTICE, "", reason(reboot))).stream().toList();
    }

    private static String reason(PendingReboot reboot) {
        return reboot.packages().isEmpty() ? reboot.installed() : String.join(", ", reboot.packages());
    }
}
