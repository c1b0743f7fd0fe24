// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import java.util.List;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.password.PasswordGenerator;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.schema.Field;
import org.poststation.profile.Secret;

/**
 * Judges and makes new passwords for one owner. Knows no widget.
 *
 * @param policy what they must be like
 * @param names what they must not contain: address and names of the owner
 */
public record NewPassword(PasswordPolicy policy, List<String> names) {

    /** For the owner with these values. */
    public static NewPassword of(PasswordPolicy policy, FieldValues owner) {
        return new NewPassword(policy, List.of(owner.text(Field.ADDRESS), owner.text(Field.GIVEN_NAME),
                owner.text(Field.SURNAME)).stream().filter(name -> !name.isBlank()).toList());
    }

    /** What the password lacks, a sentence each; empty when it is good. The characters are not kept. */
    public List<String> faults(char[] typed) {
        try (Secret secret = Secret.of(typed.clone())) {
            return policy.check(secret, names).stream().map(violation -> PasswordText.of(violation, policy)).toList();
        }
    }

    /** A fresh good password. */
    public char[] generate() {
        try (Secret fresh = new PasswordGenerator().generate(policy, names)) {
            return fresh.characters();
        }
    }
}
