// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Duration;
import java.util.Optional;

/**
 * How the servers of a domain are spoken to.
 *
 * @param speaksSmtp whether the mail exchangers are spoken to
 * @param smtpPort where they listen
 * @param webPort where policies are fetched over HTTPS
 * @param caFile file of PEM certificates that are trusted beside the system's; empty for none
 * @param patience for each connection as a whole
 */
public record ServerSettings(boolean speaksSmtp, int smtpPort, int webPort, Optional<String> caFile,
        Duration patience) {

    /** Policies are fetched, mail exchangers are left alone. */
    public static final ServerSettings USUAL = new ServerSettings(false, 25, 443, Optional.empty(),
            Duration.ofSeconds(15));
}
