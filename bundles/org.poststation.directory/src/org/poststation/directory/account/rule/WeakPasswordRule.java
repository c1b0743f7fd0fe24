// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.List;
import java.util.Set;

import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Passwords that are stored in a weak way. The finding never holds the value. */
final class WeakPasswordRule implements FieldRule {

    @Override
    public String id() {
        return "weak-password-scheme";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    private static final Set<PasswordWeakness> FINE = Set.of(PasswordWeakness.NONE, PasswordWeakness.ELSEWHERE);

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.kinds().values().stream().anyMatch(kind -> kind.has(Field.PASSWORD));
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        return object.values().all(Field.PASSWORD).stream().map(StoredPassword::parse)
                .filter(stored -> !FINE.contains(stored.weakness()))
                .map(stored -> finding(id(), stored.strength(), Field.PASSWORD, stored.scheme(),
                        stored.weakness().name()))
                .toList();
    }
}
