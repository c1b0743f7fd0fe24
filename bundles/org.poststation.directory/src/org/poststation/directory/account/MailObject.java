// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/**
 * A mail object as it was read.
 *
 * @param kind what it is
 * @param entries the entries it consists of, the main one first; a Mailman list has up to ten
 * @param values its fields
 * @param unreadable raw values of fields that are not what the schema profile expects; they stay untouched unless the
 *            field gets another value
 */
public record MailObject(ObjectKind kind, List<DirectoryEntry> entries, FieldValues values,
        Map<Field, List<String>> unreadable) {

    /** Keeps unchangeable copies. */
    public MailObject {
        entries = List.copyOf(entries);
        unreadable = Map.copyOf(unreadable);
    }

    /** The address, of a domain its name. */
    public String address() {
        return values.text(Field.ADDRESS);
    }

    /** The main entry. */
    public DirectoryEntry entry() {
        return entries.getFirst();
    }

    /** Name of the main entry. */
    public Dn dn() {
        return entry().dn();
    }

    /** The fields whose raw values could not be read. */
    public Set<Field> unreadableFields() {
        return unreadable.keySet();
    }
}
