// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.Reading;

/**
 * What the kernel of a node said during the last day. A look reads only what is new, but a line that tells of a dead
 * disk must not be gone a minute later.
 */
final class KernelMemory {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_LINES = 1000;

    private record Said(Instant at, String line) {}

    private final Deque<Said> lines = new ArrayDeque<>();

    /** Adds what a look found; the same facts with the lines of the whole day. */
    synchronized NodeFacts remember(NodeFacts facts, Instant now) {
        if (!(facts.reading(KernelLog.QUESTION) instanceof Reading.Known<KernelLog> known)) {
            return facts;
        }
        known.value().lines().forEach(line -> lines.add(new Said(now, line)));
        while (!lines.isEmpty()
                && (lines.size() > MOST_LINES || lines.getFirst().at().plus(LONGEST).isBefore(now))) {
            lines.removeFirst();
        }
        List<String> all = lines.stream().map(Said::line).toList();
        return facts.with(KernelLog.QUESTION,
                new Reading.Known<>(new KernelLog(all, known.value().cursor()), known.cut()));
    }
}
