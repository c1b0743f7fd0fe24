// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.cluster.node.Load;
import org.poststation.model.Finding;

/** More to do than the processors manage. */
final class LoadRule extends NamedRule {

    LoadRule() {
        super("load-high", 200, 500);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.find(Load.QUESTION)
                .flatMap(load -> measured("", percent(load.perCore()), load.five(), load.cores()))
                .stream().toList();
    }
}
