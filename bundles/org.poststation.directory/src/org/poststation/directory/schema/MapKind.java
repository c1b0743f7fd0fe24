// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.Locale;

/** The look-up tables of Postfix that a mail directory answers. */
public enum MapKind {
    /** Where the mail of an address is kept, virtual_mailbox_maps of virtual(8). */
    MAILBOX("virtual_mailbox"),
    /** Where mail to an address goes instead, virtual(5). */
    ALIAS("virtual_alias"),
    /** By which way mail for a domain is delivered, transport(5). */
    TRANSPORT("transport"),
    /** Domains for which mail is taken and passed on, relay_domains of postconf(5). */
    RELAY("relay_domains");

    private final String fileName;

    MapKind(String fileName) {
        this.fileName = fileName;
    }

    /** Customary name of the file. */
    public String fileName() {
        return fileName;
    }

    /** Short name in schema profiles and on the command line, {@code mailbox}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value of a key is a set of addresses rather than one text. */
    public boolean hasSeveralValues() {
        return this == ALIAS;
    }
}
