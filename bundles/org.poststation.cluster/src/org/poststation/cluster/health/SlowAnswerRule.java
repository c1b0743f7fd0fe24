// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A question that the node did not answer in its time. */
final class SlowAnswerRule extends NamedRule {

    SlowAnswerRule() {
        super("answer-slow");
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.now().readings().entrySet().stream().filter(entry -> entry.getValue().isTimedOut())
                .map(entry -> finding(Severity.WARNING, entry.getKey())).toList();
    }
}
