// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** Somebody marries and gets another address; somebody else leaves for a while and comes back. */
class RenameAndSwitchTest extends SampleJourney {

    private static final String DOMAIN = "vd=example.com,o=hosting,dc=example,dc=org";
    private static final String OLD = "zoe.held@example.com";
    private static final String NEW = "zoe.heldt@example.com";

    @Test
    void theCheckedReferencesFollowToTheNewAddress() {
        AccountsViewBot accounts = select("Marriage");
        accounts.table().setFocus();
        Keyboard.pressShortcut(SWT.NONE, SWT.F2);
        SWTBotShell dialog = bot.shell("Rename").activate();
        SWTBotTable references = dialog.bot().tableWithId("rename.references");
        bot.waitUntil(DefaultCondition.of("The references were not found", () -> references.rowCount() == 3));
        references.getTableItem("team@example.com").uncheck();
        enterAddress(dialog.bot());
        dialog.bot().buttonWithId("rename.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        PreviewBot preview = new PreviewBot();
        assertTrue(preview.ldif().contains("newrdn: mail=" + NEW), preview.ldif());
        assertTrue(preview.ldif().contains("dn: mail=info@example.com," + DOMAIN), preview.ldif());
        assertFalse(preview.ldif().contains("dn: mail=team@example.com," + DOMAIN), preview.ldif());
        preview.apply();
        ReportBot report = new ReportBot(bot);
        assertTrue(report.rows().stream().allMatch(row -> row.startsWith("Done ")), report.rows()::toString);
        report.close();
        assertRenamed();
        accounts.filter().setText("");
        accounts.waitForCount("4 rows");
        bot.waitUntil(DefaultCondition.of("The table shows the old address",
                () -> accounts.table().containsItem(NEW) && !accounts.table().containsItem(OLD)));
    }

    @Test
    void aMailboxIsSwitchedOffAndOnAgain() {
        AccountsViewBot accounts = select("Leave");
        accounts.table().contextMenu("Deactivate...").click();
        PreviewBot preview = new PreviewBot();
        assertTrue(preview.ldif().contains("accountActive: FALSE"), preview.ldif());
        preview.apply();
        Await.until(() -> active().equals(List.of("FALSE")), "the server has the mailbox switched off");
        waitForState(accounts, "Inactive");
        accounts.table().select(0);
        accounts.table().contextMenu("Activate...").click();
        new PreviewBot().apply();
        Await.until(() -> active().equals(List.of("TRUE")), "the server has the mailbox switched on");
        waitForState(accounts, "Active");
    }

    @Test
    void severalAreSwitchedOffAndOnAtOnce() {
        Connections.open("Holidays", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
        accounts.table().select(OLD, "team@example.com");
        accounts.table().contextMenu("Deactivate...").click();
        applyToTwo("accountActive: FALSE");
        Await.until(() -> active().equals(List.of("FALSE")) && active("team").equals(List.of("FALSE")),
                "both are switched off");
        assertEquals(List.of("TRUE"), active("info"));
        accounts.table().select(OLD, "team@example.com");
        accounts.table().contextMenu("Activate...").click();
        applyToTwo("accountActive: TRUE");
        Await.until(() -> active().equals(List.of("TRUE")) && active("team").equals(List.of("TRUE")),
                "both are switched on");
    }

    private void applyToTwo(String change) {
        PreviewBot preview = new PreviewBot();
        assertEquals(2, preview.ldif().lines().filter(change::equals).count(), preview.ldif());
        preview.apply();
        ReportBot report = new ReportBot(bot);
        assertEquals(2, report.rows().size());
        report.close();
    }

    private List<String> active(String alias) {
        return server.values("mail=" + alias + "@example.com," + DOMAIN, "accountActive");
    }

    private AccountsViewBot select(String connection) {
        Connections.open(connection, server);
        return new AccountsViewBot(bot).waitForAll("4 rows").find(OLD, "mailbox");
    }

    /** Enters an address that can't be, sees that it is not taken, and corrects it. */
    private static void enterAddress(SWTBot dialog) {
        dialog.textWithId("rename.address").setText("zoe heldt@example.com");
        assertFalse(dialog.buttonWithId("rename.ok").isEnabled());
        dialog.textWithId("rename.address").setText(NEW);
    }

    private void assertRenamed() {
        assertEquals(List.of(), server.values("mail=" + OLD + ',' + DOMAIN, "mail"));
        assertEquals(List.of(NEW), server.values("mail=" + NEW + ',' + DOMAIN, "mail"));
        assertEquals(List.of("Büro"), server.values("mail=" + NEW + ',' + DOMAIN, "phammGroup"));
        assertEquals(List.of(NEW), server.values("mail=info@example.com," + DOMAIN, "maildrop"));
        assertEquals(List.of(NEW), server.values("cn=postmaster," + DOMAIN, "maildrop"));
        assertTrue(server.values("mail=team@example.com," + DOMAIN, "maildrop").contains(OLD));
    }

    private void waitForState(AccountsViewBot accounts, String state) {
        bot.waitUntil(DefaultCondition.of("The table does not say " + state,
                () -> state.equals(accounts.table().cell(0, "State"))));
    }

    private List<String> active() {
        return server.values("mail=" + OLD + ',' + DOMAIN, "accountActive");
    }
}
