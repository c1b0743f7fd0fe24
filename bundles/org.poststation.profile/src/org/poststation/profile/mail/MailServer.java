// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server to which the console hands its messages. Holds no secret: the password of {@link #user} is kept by
 * the {@link org.poststation.profile.SecretStore} under {@link #SECRET_KEY}.
 *
 * @param host name or address as its certificate is checked against it
 * @param port TCP port
 * @param protection how the connection is protected
 * @param caFile file of PEM certificates that are trusted beside the system's; empty for none
 * @param user name for SMTP AUTH (RFC 4954); empty to not authenticate
 * @param from address that messages come from and that gets what can't be delivered
 * @param perMinute most messages in one minute
 * @param timeout for the connection, and for the answer to each command
 */
public record MailServer(String host, int port, Protection protection, Optional<String> caFile, String user,
        String from, int perMinute, Duration timeout) {

    /** The key of the password in the secret store. */
    public static final String SECRET_KEY = "mail/server";
    /** The usual rate: one message a second. */
    public static final int USUAL_PER_MINUTE = 60;
    /** The usual time limit. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** How the way to the server is protected. */
    public enum Protection {
        /** Nothing is encrypted; for a server on this computer. */
        NONE(25),
        /** STARTTLS before anything else is sent (RFC 3207); a server without it is not used. */
        START_TLS(587),
        /** TLS from the first byte (RFC 8314). */
        TLS(465);

        private final int defaultPort;

        Protection(int defaultPort) {
            this.defaultPort = defaultPort;
        }

        /** The registered port. */
        public int defaultPort() {
            return defaultPort;
        }
    }

    /** A server with the usual limits and no authorities of its own. */
    public static MailServer of(String host, int port, Protection protection, String user, String from) {
        return new MailServer(host, port, protection, Optional.empty(), user, from, USUAL_PER_MINUTE, USUAL_TIMEOUT);
    }

    /** Host and port for reading. */
    public String name() {
        return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
    }
}
