// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** The menus offer what can be done with what is selected. */
class MenusTest extends Journey {

    @Test
    void aKindThatTheSchemaDoesNotKeepIsDisabledAndSaysSo() {
        try (Slapd server = Slapd.builder(SchemaSet.POSTFIX_BOOK).sample().start()) {
            Connections.open("Without domains", server);
            new AccountsViewBot(bot).waitForAge("As of");
            new DirectoryViewBot(bot).item("Without domains").select();
            assertFalse(bot.menu("File", "New", "New Domain... (not kept by PostfixBook)").isEnabled());
            assertTrue(bot.menu("File", "New", "New Mailbox...").isEnabled());
        }
    }

    @Test
    void onlyWhatHasAPasswordGetsANewOne() {
        try (Slapd server = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            Connections.open("Passwords", server);
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
            accounts.find("team@example.com", "alias");
            assertFalse(accounts.table().contextMenu("Set Password...").isEnabled());
            accounts.find("zoe.held@example.com", "mailbox");
            assertTrue(accounts.table().contextMenu("Set Password...").isEnabled());
        }
    }
}
