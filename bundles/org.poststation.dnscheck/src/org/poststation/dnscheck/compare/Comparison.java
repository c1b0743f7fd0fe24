// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.util.List;

import org.poststation.dnscheck.Question;
import org.poststation.model.Finding;

/**
 * The answers of many sources to one question.
 *
 * @param question what was asked
 * @param answers in the order of the sources
 * @param differences why they differ, the worst first; empty when all say the same
 */
public record Comparison(Question question, List<SourceAnswer> answers, List<Finding> differences) {

    /** Keeps unchangeable copies. */
    public Comparison {
        answers = List.copyOf(answers);
        differences = List.copyOf(differences);
    }
}
