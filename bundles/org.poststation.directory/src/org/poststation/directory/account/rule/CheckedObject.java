// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Quota;
import org.poststation.model.Severity;

/**
 * What the rules look at.
 *
 * @param kind what the object is
 * @param values its fields
 * @param schema how they are kept
 * @param today the day on which it is looked at
 * @param domain its domain with what is in it; empty when that is not known
 */
public record CheckedObject(ObjectKind kind, FieldValues values, SchemaProfile schema, LocalDate today,
        Optional<DomainUse> domain) {

    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z0-9._+-]+");

    /** An object on the day that a clock tells. */
    public static CheckedObject at(Clock clock, ObjectKind kind, FieldValues values, SchemaProfile schema,
            Optional<DomainUse> domain) {
        return new CheckedObject(kind, values, schema, LocalDate.now(clock), domain);
    }

    /** Whether the object may have the field at all. */
    boolean knows(Field field) {
        return mapping().has(field);
    }

    KindMapping mapping() {
        return schema.kind(kind);
    }

    /** The day in a field; empty when it is absent or not a day. */
    Optional<LocalDate> day(Field field) {
        return values.day(field);
    }

    /** The most that all mailboxes of the domain may have together; empty when that is not known. */
    Optional<Quota> domainQuota() {
        return domain.flatMap(use -> use.domain().quota(Field.MAX_QUOTA));
    }

    /** Whether the text is a name of the MTA's own domain rather than an address. */
    static boolean isLocalName(String text) {
        return LOCAL_NAME.matcher(text).matches();
    }

    /** Whether the address is the object's own. */
    boolean isOwn(String address) {
        return address.equalsIgnoreCase(values.text(Field.ADDRESS));
    }

    static Finding finding(String rule, Severity severity, Field field, String... arguments) {
        return new Finding(rule, severity, field.name(), List.of(arguments));
    }
}
