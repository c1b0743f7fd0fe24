// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.util.List;
import java.util.function.Predicate;

import org.poststation.model.NodeState;
import org.poststation.model.Severity;

/**
 * How a node is as far as it is announced.
 *
 * @param problems all that is wrong with it
 */
record Situation(List<Problem> problems) {

    static final Situation GOOD = new Situation(List.of());

    Situation {
        problems = List.copyOf(problems);
    }

    NodeState state() {
        if (problems.stream().anyMatch(Problem::isOutOfReach)) {
            return NodeState.UNREACHABLE;
        }
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.CRITICAL)) {
            return NodeState.CRITICAL;
        }
        return problems.isEmpty() ? NodeState.OK : NodeState.WARNING;
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Whether nothing is worse than in the other one. */
    boolean isWithin(Situation other) {
        return problems.stream().allMatch(problem -> other.problems.stream().anyMatch(problem::isWithin));
    }

    /** Whether it is worth a word after the other one: not when one of several problems went away. */
    boolean isNewAfter(Situation other) {
        return state() != other.state() || !isWithin(other);
    }

    Situation without(Predicate<Problem> left) {
        return new Situation(problems.stream().filter(left.negate()).toList());
    }
}
