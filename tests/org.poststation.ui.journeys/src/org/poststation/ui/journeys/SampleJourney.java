// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** A journey on a real server of its own, which has the four objects of the sample. */
abstract class SampleJourney extends Journey {

    /** A mailbox of the sample. */
    static final String ADDRESS = "zoe.held@example.com";
    static final String DN = "mail=" + ADDRESS + ",vd=example.com,o=hosting,dc=example,dc=org";

    Slapd server;

    @BeforeEach
    final void startServer() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
    }

    @AfterEach
    final void stopServer() {
        server.close();
    }

    /** Opens the server's directory and waits until all of it is listed. */
    final void connect(String connection) {
        Connections.open(connection, server);
        new AccountsViewBot(bot).waitForAll("4 rows");
    }
}
