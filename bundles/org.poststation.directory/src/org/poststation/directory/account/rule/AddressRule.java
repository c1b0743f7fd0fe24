// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.DomainName;
import org.poststation.model.Finding;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;
import org.poststation.model.Severity;

/** Addresses that are none, and addresses that occur twice. A name without {@code @} is left to the MTA. */
final class AddressRule implements FieldRule {

    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9._+-]+");

    @Override
    public List<Finding> check(CheckedObject object) {
        List<Finding> findings = new ArrayList<>();
        if (object.values().has(Field.ADDRESS)) {
            checkAddress(object.kind(), object.values().text(Field.ADDRESS), findings);
        }
        for (Field field : object.values().fields()) {
            if (field.type() == ValueType.ADDRESSES) {
                checkAll(field, object.values().all(field), findings);
            }
        }
        return findings;
    }

    private static void checkAddress(ObjectKind kind, String text, List<Finding> findings) {
        try {
            if (kind == ObjectKind.DOMAIN) {
                DomainName.parse(text);
            } else if (!LOCAL_NAME.matcher(text).matches()) {
                MailAddress.parse(text);
            }
        } catch (InvalidValueException fault) {
            findings.add(invalid(Field.ADDRESS, fault));
        }
    }

    private static void checkAll(Field field, List<String> texts, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(text.toLowerCase(Locale.ROOT))) {
                findings.add(CheckedObject.finding("duplicate-target", Severity.NOTICE, field, text));
            }
            if (!LOCAL_NAME.matcher(text).matches()) {
                try {
                    MailAddress.parse(text);
                } catch (InvalidValueException fault) {
                    findings.add(invalid(field, fault));
                }
            }
        }
    }

    private static Finding invalid(Field field, InvalidValueException fault) {
        return CheckedObject.finding("not-an-address", Severity.CRITICAL, field, fault.text(),
                Integer.toString(fault.position() + 1), fault.fault().name());
    }
}
