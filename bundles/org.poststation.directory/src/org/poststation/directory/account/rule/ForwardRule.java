// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaTrait;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Forwards that lead nowhere, and flags in states that match no map of the MTA. */
final class ForwardRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        if (object.kind() != ObjectKind.MAILBOX) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        FieldValues values = object.values();
        List<String> targets = values.all(Field.FORWARD_TARGETS);
        boolean active = object.knows(Field.FORWARD_ACTIVE) ? values.flag(Field.FORWARD_ACTIVE) : !targets.isEmpty();
        boolean staysHere = object.mapping().derived().contains(Field.KEEP_COPY) && values.flag(Field.KEEP_COPY);
        if (active && targets.isEmpty() && !staysHere) {
            findings.add(finding("forward-without-target", Severity.CRITICAL, Field.FORWARD_TARGETS));
        } else if (active && targets.stream().allMatch(object::isOwn)) {
            findings.add(finding("forward-to-itself", Severity.CRITICAL, Field.FORWARD_TARGETS));
        } else if (active && keepsCopy(object, targets)
                && object.schema().has(SchemaTrait.FORWARD_EXCLUDES_MAILBOX)) {
            findings.add(finding("forward-keeps-no-copy", Severity.CRITICAL, Field.FORWARD_TARGETS));
        }
        if (active && values.flag(Field.VACATION_ACTIVE)
                && object.schema().has(SchemaTrait.FORWARD_EXCLUDES_VACATION)) {
            findings.add(finding("forward-and-vacation", Severity.CRITICAL, Field.VACATION_ACTIVE));
        }
        if (object.schema().has(SchemaTrait.FLAGS_REQUIRED)) {
            checkFlags(object, active, findings);
        }
        return findings;
    }

    private static boolean keepsCopy(CheckedObject object, List<String> targets) {
        return object.values().flag(Field.KEEP_COPY) || targets.stream().anyMatch(object::isOwn);
    }

    private static void checkFlags(CheckedObject object, boolean forwards, List<Finding> findings) {
        if (object.knows(Field.FORWARD_ACTIVE) && !object.values().has(Field.FORWARD_ACTIVE)) {
            findings.add(finding("forward-flag-missing", Severity.CRITICAL, Field.FORWARD_ACTIVE));
        }
        if (object.knows(Field.VACATION_ACTIVE) && !object.values().has(Field.VACATION_ACTIVE)) {
            findings.add(finding("vacation-flag-missing", forwards ? Severity.CRITICAL : Severity.WARNING,
                    Field.VACATION_ACTIVE));
        }
    }
}
