// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import org.poststation.profile.mail.MailServer.Protection;

/** What the protections of a connection to a mail server are called. */
final class MailWords {

    private MailWords() {}

    static String of(Protection protection) {
        return switch (protection) {
            case NONE -> "none";
            case START_TLS -> "starttls";
            case TLS -> "tls";
        };
    }
}
