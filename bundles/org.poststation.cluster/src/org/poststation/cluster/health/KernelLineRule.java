// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.KernelLog;
import org.poststation.model.Finding;

/** New lines of the kernel's log that tell of one kind of event. */
final class KernelLineRule extends NamedRule {

    private final KernelEvent event;

    KernelLineRule(KernelEvent event) {
        super(event.rule());
        this.event = event;
    }

    @Override
    public List<Finding> check(NodeLook look) {
        List<String> lines = look.find(KernelLog.QUESTION).map(KernelLog::lines).orElse(List.of()).stream()
                .filter(event::isIn).toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(finding(event.severity(), "", lines.size(), lines.getLast()));
    }
}
