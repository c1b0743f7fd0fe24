// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.Lifecycles;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** Accounts of example.com that expired or will expire, on a real server. */
final class LifecycleFixture {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private LifecycleFixture() {}

    /** A server with the sample and these mailboxes. */
    static Slapd server(String... mailboxes) {
        SlapdBuilder builder = Slapd.builder(SchemaSet.PHAMM).sample();
        for (String mailbox : mailboxes) {
            builder.ldif(mailbox);
        }
        return builder.start();
    }

    /** A mailbox in use that expires in so many days, or expired before. */
    static String mailbox(String local, int days) {
        String address = local + "@example.com";
        return """
                dn: mail=%1$s,vd=example.com,o=hosting,dc=example,dc=org
                objectClass: VirtualMailAccount
                objectClass: VirtualForward
                objectClass: Vacation
                mail: %1$s
                cn: %2$s M\u00fcller
                sn: M\u00fcller
                vdHome: /home/vmail/domains
                mailbox: example.com/%2$s/
                accountActive: TRUE
                delete: FALSE
                lastChange: 1700000000
                creationDate: 202401010000
                forwardActive: FALSE
                vacationActive: FALSE
                expireDate: %3$s
                userPassword: secret

                """.formatted(address, local,
                LocalDate.now().plusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    static String dn(String local) {
        return "mail=" + local + "@example.com,vd=example.com,o=hosting,dc=example,dc=org";
    }

    static boolean isActive(Slapd server, String local) {
        return server.values(dn(local), "accountActive").contains("TRUE");
    }

    /** The rule that expired accounts are switched off, their owners told in a language, and deleted. */
    static void rule(String connection, Optional<Language> notice, Duration deletion) throws OperationException {
        LifecycleRule rule = new LifecycleRule(LifecycleRule.EVERY_DOMAIN, new Condition.Expired(), true, notice,
                Optional.of(deletion));
        folder(connection).save(new LifecycleSettings(List.of(rule), Optional.empty(), Optional.empty(), 100));
    }

    /** Everything that was done to accounts happened two hours earlier. */
    static void hoursPass(String connection) throws OperationException {
        Path cases = folder(connection).rulesFile().resolveSibling("cases");
        try {
            Files.writeString(cases, MOMENT.matcher(Files.readString(cases)).replaceAll(
                    moment -> Instant.parse(moment.group()).minus(Duration.ofHours(2)).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LifecycleFolder folder(String connection) throws OperationException {
        return Connections.require(Lifecycles.class).of(Connections.profiles().find(connection).orElseThrow());
    }
}
