// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

/** Whether a mail object is in use. */
public enum AccountState {
    /** Mail is accepted. */
    ACTIVE,
    /** Switched off. */
    INACTIVE,
    /** Its expiry date is over, whatever the switch says. */
    EXPIRED,
    /** Marked for removal. */
    DELETED,
    /** The schema does not keep a state, or the entry has none. */
    UNKNOWN
}
