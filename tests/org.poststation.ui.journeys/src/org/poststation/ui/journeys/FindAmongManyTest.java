// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Somebody looks for one mailbox in the directory of a provider. */
class FindAmongManyTest extends Journey {

    private static final MailDirectoryData DATA = MailDirectoryData.journeys();
    /** Milliseconds of computing that nobody takes for a window that is alive; how fast it is says the benchmark. */
    private static final long FROZEN = 1000;

    private static TemporaryFolder folder;
    private static Slapd server;

    @BeforeAll
    static void start() {
        folder = TemporaryFolder.create("journeys-");
        server = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                .ldif(DATA.write(folder.resolve("many.ldif"))).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    @Test
    void oneOfSeventyThousandIsFoundByTypingAndOpenedByEnter() {
        String address = DATA.mailbox(31_435);
        try (Heartbeat window = new Heartbeat()) {
            Connections.open("Provider", server);
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("70,000 rows");
            long loading = window.longestPause();
            accounts.filter().typeText(address + " mailbox");
            accounts.waitForCount("1 of 70,000 rows");
            assertEquals(address, accounts.table().cell(0, "Address"));
            accounts.filter().setText("");
            accounts.waitForCount("70,000 rows");
            bot.menu("Edit", "Select All").click();
            accounts.waitForCount("70,000 rows, 70,000 selected");
            System.out.println("Longest pause of the window: " + loading + " ms while loading, "
                    + window.longestPause() + " ms in all; it computed for " + window.longestWork() + " ms");
            assertTrue(window.longestWork() < FROZEN, "The window computed for " + window.longestWork()
                    + " ms without an answer");
        }
        AccountsViewBot accounts = new AccountsViewBot(bot).find(address, "mailbox");
        accounts.openFirst();
        assertEquals(address, bot.editorByTitle(address).getTitle());
    }
}
