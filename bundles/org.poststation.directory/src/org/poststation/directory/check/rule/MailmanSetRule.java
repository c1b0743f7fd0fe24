// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.check.Fix;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Mailman lists that lack some of their ten addresses. */
final class MailmanSetRule extends NamedRule {

    MailmanSetRule() {
        super("mailman-set-incomplete", Severity.WARNING);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.mailmanLists() && schema.has(ObjectKind.LIST);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        return snapshot.lists().stream().filter(family -> !family.missing().isEmpty())
                .map(family -> ObjectFinding.of(this, family.list().row(), family.missing())).toList();
    }

    @Override
    public Optional<Fix> fix() {
        return Optional.of((directory, list, findings, cancellation) -> directory.completeList(list, cancellation));
    }
}
