// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.rule.CheckedObject;
import org.poststation.directory.account.rule.FieldRule;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;

/**
 * A rule that the editor uses, too. A list is looked at when all of it is known.
 *
 * @param rule the editor's rule
 */
record SharedRule(FieldRule rule) implements CheckRule {

    /** Whether the rule says something about objects that are there; others say whether one more has room. */
    static boolean isForCheck(FieldRule rule) {
        return !rule.concernsAdding();
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Severity severity() {
        return rule.severity();
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return rule.appliesTo(schema);
    }

    @Override
    public List<Finding> check(ReadObject read) {
        return read.object().kind() == ObjectKind.LIST ? List.of() : rule.check(read.fields());
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        return snapshot.lists().stream().flatMap(family -> rule.check(checked(family, snapshot.schema())).stream()
                .map(finding -> new ObjectFinding(family.list().row(), finding))).toList();
    }

    @Override
    public Optional<Fix> fix() {
        return FieldFix.of(id())
                .map(fix -> (directory, object, findings, cancellation) -> plan(fix, directory, object));
    }

    private ChangePlan plan(FieldFix fix, MailDirectory directory, MailObject object) throws OperationException {
        CheckedObject now = CheckedObject.at(directory.clock(), object.kind(), object.values(), directory.schema(),
                Optional.empty());
        return rule.check(now).isEmpty()
                ? ChangePlan.empty()
                : directory.update(object, fix.fixed(object.values(), directory.schema().kind(object.kind())));
    }

    private static CheckedObject checked(ListFamily family, SchemaProfile schema) {
        AccountRow row = family.list().row();
        FieldValues values = FieldValues.NONE.with(Field.ADDRESS, row.address()).with(Field.MEMBERS, family.members())
                .with(Field.OWNERS, family.owners())
                .with(Field.ACTIVE, row.state() == AccountState.ACTIVE || row.state() == AccountState.EXPIRED);
        return CheckedObject.at(Clock.systemDefaultZone(), ObjectKind.LIST, values, schema, Optional.empty());
    }
}
