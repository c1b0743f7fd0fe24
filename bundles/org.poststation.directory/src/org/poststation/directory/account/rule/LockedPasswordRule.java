// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.List;

import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Active accounts whose password keeps their owner out. */
final class LockedPasswordRule implements FieldRule {

    @Override
    public String id() {
        return "active-with-locked-password";
    }

    @Override
    public Severity severity() {
        return Severity.NOTICE;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.kinds().values().stream().anyMatch(kind -> kind.has(Field.PASSWORD) && kind.has(Field.ACTIVE));
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        boolean locked = object.values().flag(Field.ACTIVE) && object.values().all(Field.PASSWORD).stream()
                .map(StoredPassword::parse).anyMatch(StoredPassword::locked);
        return locked ? List.of(finding(id(), severity(), Field.PASSWORD)) : List.of();
    }
}
