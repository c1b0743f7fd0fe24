// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * The server to speak to.
 *
 * @param host name or address, against which its certificate is checked
 * @param port TCP port
 * @param security how the dialogue is encrypted
 * @param caFile file of PEM certificates that are trusted beside the system's; empty for none
 * @param patience for each step
 */
public record SmtpTarget(String host, int port, Security security, Optional<String> caFile, Duration patience) {

    /** The usual patience; some servers let strangers wait before they greet. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** A server with the usual patience and nobody else to trust. */
    public static SmtpTarget of(String host, int port, Security security) {
        return new SmtpTarget(host, port, security, Optional.empty(), USUAL_PATIENCE);
    }

    /** Host and port for reading. */
    public String name() {
        return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
    }

    /** The same with another host. */
    public SmtpTarget at(String otherHost, int otherPort) {
        return new SmtpTarget(otherHost, otherPort, security, caFile, patience);
    }
}
