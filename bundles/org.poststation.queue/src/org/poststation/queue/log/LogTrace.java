// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.List;
import java.util.Map;

import org.poststation.model.Finding;
import org.poststation.operation.OperationException;

/**
 * What the logs of several nodes say.
 *
 * @param stories by the time when they began
 * @param others lines that were found but say nothing that is understood about a message, by their times
 * @param findings what could not be looked through
 * @param failures why a node was not asked to the end, by node
 */
public record LogTrace(List<MessageStory> stories, List<LogLine> others, List<Finding> findings,
        Map<String, OperationException> failures) {

    /** Keeps unchangeable copies. */
    public LogTrace {
        stories = List.copyOf(stories);
        others = List.copyOf(others);
        findings = List.copyOf(findings);
        failures = Map.copyOf(failures);
    }
}
