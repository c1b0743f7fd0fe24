// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.Optional;

import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.Question;

/**
 * A look at a node.
 *
 * @param now what it says
 * @param before what it said at an earlier look
 */
public record NodeLook(NodeFacts now, Optional<NodeFacts> before) {

    /** The first look at a node. */
    public static NodeLook first(NodeFacts now) {
        return new NodeLook(now, Optional.empty());
    }

    /** What it says now. */
    <T> Optional<T> find(Question<T> question) {
        return now.find(question);
    }

    /** What it said before. */
    <T> Optional<T> findBefore(Question<T> question) {
        return before.flatMap(facts -> facts.find(question));
    }
}
