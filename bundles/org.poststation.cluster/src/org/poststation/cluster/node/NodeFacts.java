// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        public <T> Builder with(Question<T> question, int exitStatus, String text) {
            return with(question, Reading.of(question, exitStatus, text));
        }

        /** What was found out. */
        public NodeFacts build() {
            return new NodeFacts(readings);
        }
    }

    /** All that a node is asked, the kernel log from a cursor on. */
    public static List<Question<?>> questions(String kernelCursor) {
        return List.of(SystemFacts.QUESTION, Load.QUESTION, Memory.QUESTION, Pressure.QUESTION, FileSystems.QUESTION,
                Mounts.QUESTION, NetworkMounts.QUESTION, NetworkInterfaces.QUESTION, RaidArrays.QUESTION,
                TimeSync.QUESTION, Resolver.QUESTION, Processes.QUESTION, Listeners.QUESTION, Units.QUESTION,
                PendingReboot.QUESTION, KernelLog.since(kernelCursor), DirectoryReplica.QUESTION);
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

    /** Every answer by the name of its question. */
    public Map<String, Reading<?>> readings() {
        return new TreeMap<>(readings);
    }
}
