// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.check.Fix;
import org.poststation.directory.check.ReadObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;
import org.poststation.model.Finding;
import org.poststation.model.MailAddress;
import org.poststation.model.Severity;

/** Domains that are not written in A-labels (RFC 5890): the MTA looks for those. */
final class UnicodeDomainRule extends NamedRule {

    private static final char MAX_ASCII = 0x7f;

    UnicodeDomainRule() {
        super("unicode-domain", Severity.WARNING);
    }

    @Override
    public List<Finding> check(ReadObject read) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : read.object().values().fields()) {
            if (field == Field.ADDRESS || field.type() == ValueType.ADDRESSES) {
                read.object().values().all(field).stream().filter(UnicodeDomainRule::hasOther).forEach(
                        text -> findings.add(new Finding(id(), severity(), field.name(), List.of(text))));
            }
        }
        return findings;
    }

    @Override
    public Optional<Fix> fix() {
        return Optional.of(
                (directory, object, findings, cancellation) -> directory.update(object, ascii(object.values())));
    }

    /** The address itself is part of the entry's name: that is a rename, with what points to it. */
    private static FieldValues ascii(FieldValues values) {
        FieldValues result = values;
        for (Field field : values.fields()) {
            if (field.type() == ValueType.ADDRESSES) {
                result = result.with(field, values.all(field).stream().map(UnicodeDomainRule::ascii).toList());
            }
        }
        return result;
    }

    private static String ascii(String text) {
        return hasOther(text) ? MailAddress.find(text).map(MailAddress::toString).orElse(text) : text;
    }

    private static boolean hasOther(String address) {
        return address.substring(address.lastIndexOf('@') + 1).chars().anyMatch(c -> c > MAX_ASCII);
    }
}
