// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.UIThreadRunnable;

/** Somebody changed the wrong mailbox and takes it back. */
class JournalTest extends SampleJourney {

    private static final String VIEW = "org.poststation.directory.ui.journal";

    @Test
    void aChangedQuotaIsInTheJournalAndComesBack() {
        List<String> before = server.values(DN, "quota");
        changeQuota("Taken back");

        SWTBotTable entries = entries();
        waitFor("The change is not in the journal", () -> entries.rowCount() == 1);
        entries.select(0);
        SWTBotTable changes = journal().tableWithId("journal.changes.table");
        waitFor("The change is not shown", () -> changes.indexOf("quota", 1) >= 0);
        int row = changes.indexOf("quota", 1);
        assertEquals(before.getFirst(), changes.cell(row, "Before"));
        assertEquals("3221225472S", changes.cell(row, "After"));

        entries.contextMenu("Undo...").click();
        SWTBotShell dialog = dialog();
        assertEquals("Undo 1 Change", dialog.bot().buttonWithId("undo.apply").getText());
        assertTrue(dialog.bot().textWithId("undo.ldif").getText().contains("quota: " + before.getFirst()));
        dialog.bot().buttonWithId("undo.apply").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        Await.until(() -> server.values(DN, "quota").equals(before), "the old quota is on the server");
        waitFor("The undo is not in the journal",
                () -> entries.rowCount() == 2 && entries.cell(1, "Result").contains("undone by 2"));
    }

    @Test
    void whatSomebodyElseChangedSinceIsLeftAloneUnlessTicked() {
        changeQuota("Conflict of an undo");
        server.modify("dn: " + DN + "\nchangetype: modify\nreplace: quota\nquota: 1G\n");
        SWTBotTable entries = entries();
        waitFor("The change is not in the journal", () -> entries.rowCount() == 1);
        entries.select(0);
        entries.contextMenu("Undo...").click();

        SWTBotShell dialog = dialog();
        SWTBotTable conflicts = dialog.bot().tableWithId("undo.conflicts");
        int row = conflicts.indexOf("quota", 2);
        assertEquals(List.of("changed since", "3221225472S", "1G"),
                List.of(conflicts.cell(row, 1), conflicts.cell(row, 4), conflicts.cell(row, 5)));
        assertFalse(dialog.bot().buttonWithId("undo.apply").isEnabled());
        conflicts.getTableItem(row).check();
        dialog.bot().buttonWithId("undo.apply").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        Await.until(() -> server.values(DN, "quota").equals(List.of("52428800S")), "the old quota is on the server");
    }

    @Test
    void theLastChangeIsTakenBackFromTheEditMenu() {
        List<String> before = server.values(DN, "quota");
        changeQuota("Last change");
        bot.menu("Edit").menu("Undo Last Change...").click();
        SWTBotShell dialog = dialog();
        dialog.bot().buttonWithId("undo.apply").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        Await.until(() -> server.values(DN, "quota").equals(before), "the old quota is on the server");
    }

    @Test
    void entriesAreFilteredAndTheOneThatIsSelectedRightAfterIsShown() {
        changeQuota("Filtered journal");
        SWTBotTable entries = entries();
        waitFor("The change is not in the journal", () -> entries.rowCount() == 1);
        SWTBotTable changes = journal().tableWithId("journal.changes.table");
        for (int i = 0; i < 10; i++) {
            journal().textWithId("journal.filter").setText("nothing like this");
            waitFor("The entry passes a filter that it does not match", () -> entries.rowCount() == 0);
            journal().textWithId("journal.filter").setText("zoe");
            waitFor("The entry does not pass its own address", () -> entries.rowCount() == 1);
            entries.unselect();
            waitFor("Nothing is selected, and changes are shown", () -> changes.rowCount() == 0);
            journal().textWithId("journal.filter").setText("");
            entries.select(0);
            waitFor("The selected entry's changes are not shown", () -> changes.indexOf("quota", 1) >= 0);
        }
    }

    @Test
    void howLargeAJournalMayBecomeIsKept() {
        SWTBotShell page = preferences();
        assertEquals("1", page.bot().textWithId("journals.budget").getText());
        assertEquals("GB", page.bot().comboBoxWithId("journals.budget.unit").selection());
        page.bot().comboBoxWithId("journals.budget.unit").setSelection("MB");
        page.bot().textWithId("journals.budget").setText("0.5");
        assertFalse(page.bot().button("Apply and Close").isEnabled(), "less than 1 MB is refused");
        page.bot().textWithId("journals.budget").setText("300");
        page.bot().button("Apply and Close").click();
        bot.waitUntil(Conditions.shellCloses(page));

        SWTBotShell again = preferences();
        assertEquals("300", again.bot().textWithId("journals.budget").getText());
        again.bot().button("Restore Defaults").click();
        assertEquals("1", again.bot().textWithId("journals.budget").getText());
        again.bot().button("Apply and Close").click();
        bot.waitUntil(Conditions.shellCloses(again));
    }

    private SWTBotShell preferences() {
        UIThreadRunnable.asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(bot.mainShell().widget,
                "org.poststation.directory.ui.journals", null, null).open());
        return bot.shell("Preferences").activate();
    }

    @Test
    void beforeAnythingIsWrittenTheViewSaysSo() {
        connect("Nothing written");
        assertEquals("Nothing has been written to Nothing written from this workspace yet.",
                journal().labelWithId("journal.empty").getText());
    }

    private void changeQuota(String connection) {
        Connections.open(connection, server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox").openFirst();
        EditorBot editor = EditorBot.mailbox(bot, ADDRESS);
        editor.amount("quota", "3", "GB");
        editor.save().apply();
        editor.waitUntilSaved();
        bot.closeAllEditors();
    }

    private SWTBotTable entries() {
        return journal().tableWithId("journal.table");
    }

    private SWTBot journal() {
        return bot.showView(VIEW).bot();
    }

    private static SWTBotShell dialog() {
        SWTBot active = new SWTBot();
        active.textWithId("undo.ldif");
        return active.activeShell();
    }

    private void waitFor(String otherwise, BooleanSupplier condition) {
        bot.waitUntil(DefaultCondition.of(otherwise, condition::getAsBoolean));
    }
}
