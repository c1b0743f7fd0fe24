// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.ReadObject;
import org.poststation.directory.schema.Field;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Addresses with capital letters: LDAP does not mind, programs that read maps and files do. */
final class UpperCaseAddressRule extends NamedRule {

    UpperCaseAddressRule() {
        super("upper-case-address", Severity.NOTICE);
    }

    @Override
    public List<Finding> check(ReadObject read) {
        String address = read.object().address();
        return address.chars().anyMatch(Character::isUpperCase)
                ? List.of(new Finding(id(), severity(), Field.ADDRESS.name(), List.of(address)))
                : List.of();
    }
}
