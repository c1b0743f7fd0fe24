// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.health.NodeLook;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.model.Finding;
import org.poststation.model.NodeState;
import org.poststation.model.Severity;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** How the node mx1 may be. */
final class Statuses {

    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private Statuses() {}

    /** @param problems like {@code WARNING disk-full /var} */
    static NodeStatus with(String... problems) {
        List<Finding> findings = Arrays.stream(problems).map(problem -> problem.split(" "))
                .map(words -> new Finding(words[1], Severity.valueOf(words[0]), words[2], List.of())).toList();
        NodeLook look = NodeLook.first(new NodeFacts.Builder().build());
        return NodeStatus.answered("mx1", new NodeAnswer(START, look, findings));
    }

    static NodeStatus unreachable() {
        return NodeStatus.unreachable("mx1", START, new OperationException(Explanation.of("No answer.", "")),
                Optional.empty());
    }

    static NodeStatus stale() {
        return new NodeStatus("mx1", NodeState.STALE, START, Optional.empty(), Optional.empty());
    }
}
