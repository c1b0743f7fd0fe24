// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** Accounts of example.com that expired or will expire, on a real server. */
final class LifecycleFixture {

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
}
