// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.preferences;

import java.time.Duration;
import java.util.Optional;

import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.MailAddress;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;

/**
 * The mail server as it stands in the form. Knows no widget.
 *
 * @param host empty for no mail server
 * @param protection how the connection is protected
 * @param port TCP port
 * @param caFile file of further trusted certificates; empty for none
 * @param user empty to not authenticate
 * @param from address that messages come from
 * @param perMinute most messages in one minute
 * @param timeout in seconds
 */
record MailDraft(String host, Protection protection, String port, String caFile, String user, String from,
        String perMinute, String timeout) {

    private static final int LAST_PORT = 65_535;
    private static final int MOST = 100_000;
    private static final int LONGEST = 3600;

    /** The form of a server, or the usual values where none is kept. */
    static MailDraft of(Optional<MailServer> kept) {
        MailServer server = kept.orElseGet(() -> MailServer.of("", Protection.START_TLS.defaultPort(),
                Protection.START_TLS, "", ""));
        return new MailDraft(server.host(), server.protection(), Integer.toString(server.port()),
                server.caFile().orElse(""), server.user(), server.from(), Integer.toString(server.perMinute()),
                Long.toString(server.timeout().toSeconds()));
    }

    /** What is wrong with a port. */
    static Optional<String> portProblem(String text) {
        return isBetween(text, LAST_PORT) ? Optional.empty() : Optional.of(Messages.mail_port_problem);
    }

    /** What is wrong with a rate. */
    static Optional<String> rateProblem(String text) {
        return isBetween(text, MOST) ? Optional.empty() : Optional.of(Messages.lifecycle_number_problem);
    }

    /** What is wrong with a time limit. */
    static Optional<String> timeoutProblem(String text) {
        return isBetween(text, LONGEST) ? Optional.empty() : Optional.of(Messages.lifecycle_number_problem);
    }

    /** What is wrong with an address. */
    static Optional<String> addressProblem(String text) {
        return MailAddress.find(text.strip()).isPresent() ? Optional.empty() : Optional.of(Messages.mail_from_problem);
    }

    private static boolean isBetween(String text, int most) {
        String digits = text.strip();
        return digits.matches("\\d{1,6}") && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most;
    }

    /** The usual port of another protection, unless somebody typed one of his own. */
    String portFor(Protection other) {
        return port.strip().equals(Integer.toString(protection.defaultPort()))
                ? Integer.toString(other.defaultPort())
                : port;
    }

    /** The server; only for a form without problems. */
    MailServer server() {
        return new MailServer(host.strip(), Integer.parseInt(port.strip()), protection,
                Optional.of(caFile.strip()).filter(file -> !file.isEmpty()), user.strip(), from.strip(),
                Integer.parseInt(perMinute.strip()), Duration.ofSeconds(Long.parseLong(timeout.strip())));
    }
}
