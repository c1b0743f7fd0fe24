// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.rule.CheckedObject;
import org.poststation.directory.account.rule.FieldRule;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;

/** Runs the rules about states of mail objects that look valid and lose mail. */
final class FieldChecks {

    private final SchemaProfile schema;
    private final Clock clock;

    FieldChecks(SchemaProfile schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
    }

    List<Finding> check(ObjectKind kind, FieldValues values, Optional<DomainUse> domain) {
        CheckedObject object = CheckedObject.at(clock, kind, values, schema, domain);
        return FieldRule.ALL.stream().flatMap(rule -> rule.check(object).stream()).toList();
    }
}
