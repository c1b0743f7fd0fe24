// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.List;

import org.poststation.directory.schema.ObjectKind;

/**
 * One line of the accounts table, kept small because there may be hundreds of thousands.
 *
 * @param kind mailbox, alias or list
 * @param address as in the directory
 * @param name the person's or list's name, may be empty
 * @param state whether it is in use
 * @param quota bytes, 0 for unlimited, {@link #NONE} where there is none
 * @param targets where mail goes to: forwards, alias targets or members
 * @param expires day since 1970-01-01 after which it is expired, {@link #NONE} where there is none
 * @param changed seconds since 1970-01-01T00:00Z, {@link #NONE} where it is not known
 * @param place where the entry stands, shared by all rows of one parent
 * @param naming escaped value of the first component of the entry's DN, usually the same object as the address
 */
public record AccountRow(ObjectKind kind, String address, String name, AccountState state, long quota,
        List<String> targets, long expires, long changed, Place place,
        String naming) {

    /** There is no such value. */
    public static final long NONE = -1;

    /**
     * The part of a DN that many rows share.
     *
     * @param type naming attribute of the entries
     * @param parent string form of the parent's DN
     */
    public record Place(String type, String parent) {}

    /** A row of an entry with this DN, in its string form. */
    public AccountRow(ObjectKind kind, String address, String name, AccountState state, long quota,
            List<String> targets, long expires, long changed, String dn) {
        this(kind, address, name, state, quota, targets, expires, changed, new Place("", dn), "");
    }

    /** String form of the entry's DN. */
    public String dn() {
        return place.type().isEmpty() ? place.parent() : place.type() + '=' + naming + ',' + place.parent();
    }

    /** The domain of the address in the directory's spelling, empty when it has none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }
}
