// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param at when the directory was read
 * @param objects how many entries were looked at
 * @param rules what each rule found, in the order of the rules
 * @param passwords how the passwords are stored, the most frequent way first
 */
public record CheckResult(Instant at, long objects, List<RuleResult> rules, List<PasswordUse> passwords) {

    /** Keeps unchangeable copies. */
    public CheckResult {
        rules = List.copyOf(rules);
        passwords = List.copyOf(passwords);
    }

    /** How many findings there are. */
    public long findings() {
        return rules.stream().mapToLong(result -> result.findings().size()).sum();
    }
}
