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
 * @param dn string form of the entry's DN
 */
public record AccountRow(ObjectKind kind, String address, String name, AccountState state, long quota,
        List<String> targets, long expires, long changed, String dn) {

    /** There is no such value. */
    public static final long NONE = -1;

    /** The domain of the address in the directory's spelling, empty when it has none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }
}
