// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.Locale;

/** The kinds of objects that a mail directory holds. */
public enum ObjectKind {
    /** A mail domain. */
    DOMAIN,
    /** An address with a mailbox of its own. */
    MAILBOX,
    /** An address that leads to other addresses. */
    ALIAS,
    /** A mailing list with members. */
    LIST;

    /** The stable word for it, for example {@code mailbox}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
