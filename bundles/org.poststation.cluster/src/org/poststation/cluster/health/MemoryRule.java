// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Memory;
import org.poststation.model.Finding;

/** Hardly any memory left. */
final class MemoryRule extends NamedRule {

    MemoryRule() {
        super("memory-full", 90, 97);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Memory.QUESTION).flatMap(memory -> measured("", percent(memory.use()))).stream().toList();
    }
}
