// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** Somebody changes what no editor has a field for. */
class EntryTest extends SampleJourney {

    private static final String VIEW = "org.poststation.directory.ui.entry";

    @Test
    void aChangedValueArrivesAtTheServer() {
        SWTBotTable table = show("Values");
        table.select("vdHome");
        table.contextMenu("Change Value...").click();
        SWTBotShell dialog = bot.shell("Change Value").activate();
        dialog.bot().textWithId("value.text").setText("/srv/vmail");
        dialog.bot().button("OK").click();
        PreviewBot preview = new PreviewBot();
        assertTrue(preview.ldif().contains("vdHome: /srv/vmail"), preview.ldif());
        preview.apply();
        Await.until(() -> server.values(DN, "vdHome").equals(List.of("/srv/vmail")), "the value is on the server");
        bot.waitUntil(DefaultCondition.of("The view shows the old value", () -> table.indexOf("/srv/vmail", 1) >= 0));
    }

    @Test
    void whatTheServerKeepsItselfIsNotEditable() {
        SWTBotTable table = show("Own values");
        table.select("entryUUID");
        assertFalse(table.contextMenu("Change Value...").isEnabled());
        assertEquals(1, server.values(DN, "entryUUID").size());
    }

    @Test
    void nothingOfARemovedConnectionStaysInSight() {
        show("Removed");
        Connections.closeAll();
        assertEquals("Select a mailbox, alias, list or domain to see its entry.",
                entry().labelWithId("entry.empty").getText());
    }

    /** The table of attributes, when it shows the mailbox. */
    private SWTBotTable show(String connection) {
        Connections.open(connection, server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox");
        SWTBotTable table = entry().tableWithId("entry.table");
        bot.waitUntil(DefaultCondition.of("The entry is not shown", () -> table.indexOf(ADDRESS, 1) >= 0));
        return table;
    }

    private SWTBot entry() {
        return bot.showView(VIEW).bot();
    }
}
