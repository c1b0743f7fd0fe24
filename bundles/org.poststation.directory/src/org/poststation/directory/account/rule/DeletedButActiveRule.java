// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.List;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Objects that are marked for removal and still in use. */
final class DeletedButActiveRule implements FieldRule {

    @Override
    public String id() {
        return "deleted-but-active";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.kinds().values().stream().anyMatch(kind -> kind.has(Field.DELETED) && kind.has(Field.ACTIVE));
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        boolean both = object.values().flag(Field.DELETED) && object.values().flag(Field.ACTIVE);
        return both ? List.of(finding(id(), severity(), Field.ACTIVE)) : List.of();
    }
}
