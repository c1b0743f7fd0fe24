// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Processes;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A daemon that keeps names longer than their time to live. */
final class NameCacheRule extends NamedRule {

    private static final String NSCD = "nscd";

    NameCacheRule() {
        super("name-cache");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Processes.QUESTION).filter(processes -> processes.has(NSCD))
                .map(processes -> finding(Severity.NOTICE, NSCD)).stream().toList();
    }
}
