// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.List;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Objects of a domain with limits of which the server told only a part, and that part does not reach them. */
final class DomainUseUnknownRule implements FieldRule {

    private static final List<Field> LIMITS = List.of(Field.MAX_MAILBOXES, Field.MAX_ALIASES, Field.MAX_QUOTA);

    @Override
    public String id() {
        return "domain-use-unknown";
    }

    @Override
    public Severity severity() {
        return Severity.NOTICE;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.DOMAIN) && LIMITS.stream().anyMatch(schema.kind(ObjectKind.DOMAIN)::has);
    }

    @Override
    public boolean concernsAdding() {
        return true;
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        boolean isCounted = object.kind() == ObjectKind.MAILBOX || object.kind() == ObjectKind.ALIAS;
        boolean isUnknown = isCounted && object.domain().filter(DomainUseUnknownRule::isUnknown).isPresent();
        return isUnknown && new DomainFullRule(object.kind()).check(object).isEmpty()
                ? List.of(finding(id(), severity(), Field.ADDRESS))
                : List.of();
    }

    private static boolean isUnknown(DomainUse use) {
        return !use.complete() && LIMITS.stream().anyMatch(use.domain()::has);
    }
}
