// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotExpandBar;

/** The server refuses something, or the way to it breaks for a moment. */
class FailureTest extends SampleJourney {

    private static final String SERVERS_TEXT = "Server's text";

    @Test
    void theServersOwnTextIsOneClickAway() {
        try (Slapd frozen = Slapd.builder(SchemaSet.PHAMM).readOnly().sample().start()) {
            Connections.open("Frozen", frozen);
            new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox").openFirst();
            EditorBot editor = EditorBot.mailbox(bot, ADDRESS);
            editor.text("surname").setText("Heldt");
            editor.save().apply();
            editor.bot().labelWithId("mailbox.failure.what");
            SWTBotExpandBar more = editor.bot().expandBar();
            assertFalse(more.isExpanded(SERVERS_TEXT));
            more.expandItem(SERVERS_TEXT);
            assertTrue(more.isExpanded(SERVERS_TEXT));
            assertEquals("operation restricted", more.textOf(SERVERS_TEXT));
            assertEquals(List.of("Held"), frozen.values(DN, "sn"));
        }
    }

    @Test
    void aLostConnectionIsReestablishedOnceAndTheViewSaysSo() {
        try (ChaosProxy proxy = ChaosProxy.to(server.port())) {
            Connections.open("Shaky", server, proxy);
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox");
            long before = proxy.connections();
            proxy.cut();
            bot.waitUntil(DefaultCondition.of("A connection stayed open", () -> proxy.openConnections() == 0));
            accounts.openFirst();
            EditorBot.mailbox(bot, ADDRESS);
            accounts.waitForAge("The connection was lost and has been re-established; press F5 to read again.");
            long again = proxy.connections() - before;
            assertTrue(again >= 1 && again <= before, "each connection is made again once: " + again);
        }
    }
}
