// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Mailboxes or aliases of a domain that has as many as it may without them. */
final class DomainFullRule extends ObjectRule {

    private final ObjectKind counted;

    DomainFullRule(ObjectKind counted) {
        super((counted == ObjectKind.MAILBOX ? "mailboxes" : "aliases") + "-over-domain-limit", Severity.WARNING,
                counted, Field.ADDRESS);
        this.counted = counted;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && schema.has(ObjectKind.DOMAIN) && schema.kind(ObjectKind.DOMAIN).has(limit());
    }

    @Override
    public boolean concernsAdding() {
        return true;
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        Optional<DomainUse> use = object.domain().filter(domain -> domain.domain().has(limit()));
        if (use.isEmpty()) {
            return SOUND;
        }
        long most = Long.parseLong(use.get().domain().text(limit()));
        return most > 0 && others(use.get()) >= most ? Optional.of(List.of(Long.toString(most))) : SOUND;
    }

    private Field limit() {
        return counted == ObjectKind.MAILBOX ? Field.MAX_MAILBOXES : Field.MAX_ALIASES;
    }

    private long others(DomainUse use) {
        return counted == ObjectKind.MAILBOX ? use.mailboxes() : use.aliases();
    }
}
