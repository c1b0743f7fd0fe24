// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Memory;
import org.poststation.model.Finding;

/** Much of the swap space in use. */
final class SwapRule extends NamedRule {

    SwapRule() {
        super("swap-used", 50, 90);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Memory.QUESTION).flatMap(memory -> measured("", percent(memory.swapUse()))).stream().toList();
    }
}
