// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

/** How a dialogue is encrypted. */
public enum Security {
    /** Not at all. */
    NONE(25),
    /** By STARTTLS where the server offers it, as mail servers do among each other (RFC 7435). */
    OFFERED(25),
    /** By STARTTLS (RFC 3207); a server without it is not spoken to any further. */
    START_TLS(587),
    /** From the first byte (RFC 8314). */
    TLS(465);

    private final int defaultPort;

    Security(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The port where this is usual. */
    public int defaultPort() {
        return defaultPort;
    }
}
