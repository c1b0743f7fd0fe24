// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** States of mail objects that look valid and lose mail. */
final class FieldChecks {

    private final SchemaProfile schema;
    private final Clock clock;

    FieldChecks(SchemaProfile schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    List<Finding> check(ObjectKind kind, FieldValues values) {
        List<Finding> findings = new ArrayList<>();
        if (values.flag(Field.FORWARD_ACTIVE) && !values.has(Field.FORWARD_TARGETS)) {
            findings.add(finding("forward-without-target", Severity.CRITICAL, Field.FORWARD_TARGETS));
        }
        if (values.flag(Field.FORWARD_ACTIVE) && values.flag(Field.VACATION_ACTIVE)
                && schema.changeStamp().isPresent()) {
            findings.add(finding("forward-and-vacation", Severity.CRITICAL, Field.VACATION_ACTIVE));
        }
        if (kind == ObjectKind.ALIAS && !values.has(Field.TARGETS)) {
            findings.add(finding("alias-without-target", Severity.CRITICAL, Field.TARGETS));
        }
        if (values.flag(Field.ACTIVE) && values.has(Field.EXPIRES)
                && LocalDate.parse(values.text(Field.EXPIRES)).isBefore(LocalDate.now(clock))) {
            findings.add(finding("expired-but-active", Severity.WARNING, Field.EXPIRES));
        }
        return findings;
    }

    private static Finding finding(String rule, Severity severity, Field field) {
        return new Finding(rule, severity, field.name(), List.of());
    }
}
