// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule
 * @param applicable whether the directory's schema has what it looks at
 * @param findings the worst first, those of the same severity by address; empty when everything is in order
 */
public record RuleResult(CheckRule rule, boolean applicable, List<ObjectFinding> findings) {

    /** Keeps an unchangeable copy. */
    public RuleResult {
        findings = List.copyOf(findings);
    }
}
