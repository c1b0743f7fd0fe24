// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Passwords that are stored in a weak way, or that keep their owner out. The finding never holds the value. */
final class PasswordRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        List<Finding> findings = new ArrayList<>();
        for (String value : object.values().all(Field.PASSWORD)) {
            StoredPassword stored = StoredPassword.parse(value);
            if (stored.weakness() != PasswordWeakness.NONE && stored.weakness() != PasswordWeakness.ELSEWHERE) {
                findings.add(finding("weak-password-scheme", stored.strength(), Field.PASSWORD, stored.scheme(),
                        stored.weakness().name()));
            }
            if (stored.locked() && object.values().flag(Field.ACTIVE)) {
                findings.add(finding("active-with-locked-password", Severity.NOTICE, Field.PASSWORD));
            }
        }
        return findings;
    }
}
