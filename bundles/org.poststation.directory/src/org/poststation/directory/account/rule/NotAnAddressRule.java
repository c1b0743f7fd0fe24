// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.DomainName;
import org.poststation.model.Finding;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.model.Severity;

/** Addresses and targets that are none. A name without {@code @} is left to the MTA. */
final class NotAnAddressRule implements FieldRule {

    @Override
    public String id() {
        return "not-an-address";
    }

    @Override
    public Severity severity() {
        return Severity.CRITICAL;
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return true;
    }

    @Override
    public List<Finding> check(CheckedObject object) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : object.values().fields()) {
            boolean isDomain = field == Field.ADDRESS && object.kind() == ObjectKind.DOMAIN;
            if (field == Field.ADDRESS || field.type() == ValueType.ADDRESSES) {
                object.values().all(field).forEach(text -> check(field, text, isDomain, findings));
            }
        }
        return findings;
    }

    private void check(Field field, String text, boolean isDomain, List<Finding> findings) {
        try {
            if (isDomain) {
                DomainName.parse(text);
            } else if (!CheckedObject.isLocalName(text)) {
                MailAddress.parse(text);
            }
        } catch (InvalidValueException fault) {
            findings.add(finding(id(), severity(), field, fault.text(), Integer.toString(fault.position() + 1),
                    fault.fault().name()));
        }
    }
}
