// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.Reading.Why;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** An answer that did not come to its end. */
final class IncompleteAnswerRule extends NamedRule {

    private final Optional<Why> cut;

    IncompleteAnswerRule(String id, Why cut) {
        super(id);
        this.cut = Optional.of(cut);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        return look.now().readings().entrySet().stream().filter(entry -> entry.getValue().missing().equals(cut))
                .map(entry -> finding(Severity.WARNING, entry.getKey())).toList();
    }
}
