// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

/** How the way to a directory server is protected (RFC 4513 section 3). */
public enum TransportSecurity {

    /** Nothing is encrypted; passwords travel readable. */
    PLAIN(389),
    /** A plain connection that is encrypted by the StartTLS operation before anything else is sent. */
    START_TLS(389),
    /** TLS from the first byte. */
    LDAPS(636);

    private final int defaultPort;

    TransportSecurity(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The registered port. */
    public int defaultPort() {
        return defaultPort;
    }
}
