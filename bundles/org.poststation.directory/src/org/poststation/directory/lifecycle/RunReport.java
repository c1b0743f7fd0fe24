// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;

/**
 * What a run did.
 *
 * @param started when it began
 * @param ended when it ended
 * @param results one for each account that was due
 * @param waiting how many accounts wait for what comes next
 * @param problems what keeps rules from working
 * @param ending what ended it before all was tried; empty when nothing did
 */
public record RunReport(Instant started, Instant ended, List<AccountResult> results, int waiting,
        List<Explanation> problems, Optional<OperationException> ending) {

    /** Keeps unchangeable copies. */
    public RunReport {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /** How many accounts came to this. */
    public int count(Kind kind) {
        return (int) results.stream().filter(result -> result.kind() == kind).count();
    }

    /** How it ended as a whole. */
    public Outcome outcome() {
        if (ending.isPresent()) {
            return ending.get() instanceof OperationCancelledException ? Outcome.CANCELLED : Outcome.FAILED;
        }
        boolean isClean = results.stream().noneMatch(result -> result.failure().isPresent()) && problems.isEmpty();
        if (!isClean) {
            return Outcome.SOME_FAILED;
        }
        return results.isEmpty() ? Outcome.NOTHING : Outcome.DONE;
    }

    /** Why it failed, in words: what ended it, otherwise the first failure of an account, otherwise a problem. */
    public String why() {
        return ending.map(failure -> failure.explanation().what())
                .or(() -> results.stream().flatMap(result -> result.failure().stream())
                        .map(failure -> failure.explanation().what()).findFirst())
                .or(() -> problems.stream().map(Explanation::what).findFirst()).orElse("");
    }
}
