// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.health.HealthText;
import org.poststation.cluster.health.WorstFirst;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.Question;
import org.poststation.model.Finding;
import org.poststation.model.NodeState;
import org.poststation.operation.OperationException;

/**
 * How a node is.
 *
 * @param node its name
 * @param state how it is
 * @param at when that was found out
 * @param last its last answer, that of {@code at} unless the state is unreachable or stale; empty when it never
 *            answered
 * @param failure why there was no answer; empty unless the state is unreachable
 */
public record NodeStatus(String node, NodeState state, Instant at, Optional<NodeAnswer> last,
        Optional<OperationException> failure) {

    /** A node that answered. */
    public static NodeStatus answered(String node, NodeAnswer answer) {
        return new NodeStatus(node, WorstFirst.state(answer.findings()), answer.at(), Optional.of(answer),
                Optional.empty());
    }

    /**
     * A node that did not answer.
     *
     * @param last what it said before
     */
    public static NodeStatus unreachable(String node, Instant at, OperationException failure,
            Optional<NodeAnswer> last) {
        return new NodeStatus(node, NodeState.UNREACHABLE, at, last, Optional.of(failure));
    }

    /** The same, or stale when it was found out longer ago than that. */
    public NodeStatus asOf(Instant now, Duration longest) {
        return at.plus(longest).isBefore(now)
                ? new NodeStatus(node, NodeState.STALE, at, last, Optional.empty())
                : this;
    }

    /** The same with more that is wrong; a node that did not answer stays as it is. */
    public NodeStatus with(List<Finding> more) {
        if (more.isEmpty() || !isCurrent()) {
            return this;
        }
        NodeAnswer answer = last.orElseThrow();
        List<Finding> all = new ArrayList<>(answer.findings());
        all.addAll(more);
        return answered(node, new NodeAnswer(answer.at(), answer.look(), WorstFirst.sorted(all)));
    }

    /** Whether the last answer is that of this status. */
    public boolean isCurrent() {
        return state != NodeState.UNREACHABLE && state != NodeState.STALE;
    }

    /** What is wrong now, worst first; empty when it did not answer. */
    public List<Finding> findings() {
        return isCurrent() ? last.orElseThrow().findings() : List.of();
    }

    /** The value that answers a question now. */
    public <T> Optional<T> find(Question<T> question) {
        return isCurrent() ? last.orElseThrow().look().now().find(question) : Optional.empty();
    }

    /** How busy it is. */
    public Optional<Load> load() {
        return find(Load.QUESTION);
    }

    /** One sentence in the language of the platform: the worst finding, or why there is no answer; else empty. */
    public String summary() {
        return failure.map(why -> why.explanation().what())
                .or(() -> WorstFirst.worst(findings()).map(HealthText::found)).orElse("");
    }
}
