// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Domains that have more mailboxes or aliases than they may. */
final class DomainLimitRule implements FieldRule {

    private static final List<Field> LIMITS = List.of(Field.MAX_MAILBOXES, Field.MAX_ALIASES, Field.MAX_QUOTA);

    @Override
    public List<Finding> check(CheckedObject object) {
        Optional<DomainUse> use = object.domain();
        if (use.isEmpty()) {
            return List.of();
        }
        return switch (object.kind()) {
            case MAILBOX -> over(use.get(), Field.MAX_MAILBOXES, use.get().mailboxes(), "mailboxes-over-domain-limit");
            case ALIAS -> over(use.get(), Field.MAX_ALIASES, use.get().aliases(), "aliases-over-domain-limit");
            case LIST, DOMAIN -> List.of();
        };
    }

    private static List<Finding> over(DomainUse use, Field limit, long others, String rule) {
        long most = use.domain().has(limit) ? Long.parseLong(use.domain().text(limit)) : 0;
        if (most > 0 && others >= most) {
            return List.of(CheckedObject.finding(rule, Severity.WARNING, Field.ADDRESS, Long.toString(most)));
        }
        return use.complete() || LIMITS.stream().noneMatch(use.domain()::has)
                ? List.of()
                : List.of(CheckedObject.finding("domain-use-unknown", Severity.NOTICE, Field.ADDRESS));
    }
}
