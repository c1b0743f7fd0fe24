// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.certificate;

import java.util.Optional;
import java.util.stream.Stream;

/** A protocol of a mail service that can be encrypted, with its registered port. */
public enum MailProtocol {
    /** Between servers, STARTTLS (RFC 3207). */
    SMTP(25),
    /** From users, STARTTLS (RFC 6409). */
    SUBMISSION(587),
    /** From users, TLS at once (RFC 8314). */
    SUBMISSIONS(465),
    /** STARTTLS (RFC 9051). */
    IMAP(143),
    /** TLS at once (RFC 8314). */
    IMAPS(993),
    /** STLS (RFC 2595). */
    POP3(110),
    /** TLS at once (RFC 8314). */
    POP3S(995),
    /** StartTLS (RFC 4511, 4.14). */
    LDAP(389),
    /** TLS at once. */
    LDAPS(636),
    /** TLS at once (RFC 9110). */
    HTTPS(443);

    private final int port;

    MailProtocol(int port) {
        this.port = port;
    }

    /** The registered port. */
    public int port() {
        return port;
    }

    /** The protocol that has this port. */
    public static Optional<MailProtocol> find(int port) {
        return Stream.of(values()).filter(protocol -> protocol.port == port).findFirst();
    }
}
