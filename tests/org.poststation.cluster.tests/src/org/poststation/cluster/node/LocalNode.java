// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.List;

import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** Asks this computer, the way a probe asks a node. */
final class LocalNode {

    private LocalNode() {}

    static <T> Reading<T> ask(Question<T> question) {
        ToolResult answer = Tool.of("sh", "dash").environment("LC_ALL", "C").environment("TZ", "UTC")
                .environment("AS_ROOT", "").with("-c", question.script()).timeout(question.limit()).run();
        return Reading.of(question, answer.exitCode(), answer.output() + answer.errors());
    }

    static NodeFacts askAll(List<Question<?>> questions) {
        NodeFacts.Builder facts = new NodeFacts.Builder();
        questions.forEach(question -> add(facts, question));
        return facts.build();
    }

    private static <T> void add(NodeFacts.Builder facts, Question<T> question) {
        facts.with(question, ask(question));
    }
}
