// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.ArrayList;
import java.util.List;

import org.apache.directory.api.ldap.model.entry.Attribute;
import org.apache.directory.api.ldap.model.entry.Entry;
import org.apache.directory.api.ldap.model.entry.Value;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;

import com.unboundid.ldap.sdk.SearchResultEntry;

/** Entries as the client libraries deliver them. */
final class Entries {

    private Entries() {}

    /** The entry with the attributes that were asked for. */
    static DirectoryEntry.Builder of(Entry read, Dn dn, List<String> withheld) {
        DirectoryEntry.Builder entry = DirectoryEntry.builder(dn);
        for (Attribute attribute : read) {
            if (withheld.stream().noneMatch(attribute.getUpId()::equalsIgnoreCase)) {
                entry.add(attribute.getUpId(), values(attribute));
            }
        }
        return entry;
    }

    /** The entry. */
    static DirectoryEntry of(SearchResultEntry read) throws InvalidDnException {
        return of(read, Dn.parseServed(read.getDN()), List.of()).build();
    }

    /** The entry under the name by which it was asked for, without the attributes that the caller does not want. */
    static DirectoryEntry.Builder of(SearchResultEntry read, Dn dn, List<String> withheld) {
        DirectoryEntry.Builder entry = DirectoryEntry.builder(dn);
        for (com.unboundid.ldap.sdk.Attribute attribute : read.getAttributes()) {
            if (withheld.isEmpty() || withheld.stream().noneMatch(attribute.getName()::equalsIgnoreCase)) {
                entry.add(attribute.getName(), values(attribute.getValueByteArrays()));
            }
        }
        return entry;
    }

    private static List<AttributeValue> values(byte[]... raw) {
        if (raw.length == 1) {
            return List.of(AttributeValue.of(raw[0]));
        }
        List<AttributeValue> values = new ArrayList<>(raw.length);
        for (byte[] bytes : raw) {
            values.add(AttributeValue.of(bytes));
        }
        return values;
    }

    /** The values of an attribute, as they came. */
    static List<AttributeValue> values(Attribute attribute) {
        List<AttributeValue> values = new ArrayList<>(attribute.size());
        for (Value value : attribute) {
            values.add(AttributeValue.of(value.getBytes()));
        }
        return values;
    }
}
