// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.remote.node.SectionOutput;

/** What one probe found out about a node. */
public final class NodeFacts {

    private final Map<String, Reading<?>> readings;

    private NodeFacts(Map<String, Reading<?>> readings) {
        this.readings = Map.copyOf(readings);
    }

    /** Collects the answers of one probe. */
    public static final class Builder {

        private final Map<String, Reading<?>> readings = new HashMap<>();

        /** Adds an answer. */
        public <T> Builder with(Question<T> question, Reading<T> reading) {
            readings.put(question.name(), reading);
            return this;
        }

        /** Reads an answer and adds it. */
        public <T> Builder with(Question<T> question, SectionOutput output) {
            return with(question, Reading.of(question, output));
        }

        /** What was found out. */
        public NodeFacts build() {
            return new NodeFacts(readings);
        }
    }

    /** The value that answers a question; empty when there is none. */
    public <T> Optional<T> find(Question<T> question) {
        return reading(question).find();
    }

    /** The answer to a question, or why there is none. */
    @SuppressWarnings("unchecked")
    public <T> Reading<T> reading(Question<T> question) {
        return (Reading<T>) readings.getOrDefault(question.name(), new Reading.Absent<T>(Reading.Why.NOT_HERE, ""));
    }

    /** The same with another answer to one question. */
    public <T> NodeFacts with(Question<T> question, Reading<T> reading) {
        Map<String, Reading<?>> changed = new HashMap<>(readings);
        changed.put(question.name(), reading);
        return new NodeFacts(changed);
    }

    /** Every answer by the name of its question. */
    public Map<String, Reading<?>> readings() {
        return new TreeMap<>(readings);
    }
}
