// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.directory.account.rule.FieldRule;
import org.poststation.directory.check.rule.DirectoryRules;

/** The rules that are delivered with the console. */
public final class CheckRules {

    /** The mail object's own faults first, then those between objects. */
    private static final List<CheckRule> ALL = Stream
            .concat(FieldRule.ALL.stream().filter(SharedRule::isForCheck).map(SharedRule::new),
                    DirectoryRules.ALL.stream())
            .toList();

    private CheckRules() {}

    /** All rules in the order in which they are shown. */
    public static List<CheckRule> all() {
        return ALL;
    }

    /** The rule of a name. */
    public static Optional<CheckRule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
