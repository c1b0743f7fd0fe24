// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.nio.file.Path;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The import wizard, and the tab in which the import runs and tells how it ended. */
final class ImportBot {

    private static final long PATIENCE = 60_000;

    private final SWTWorkbenchBot bot;
    private SWTBotShell shell;

    /** The wizard, opened from the menu, with a file into a connection. */
    ImportBot(SWTWorkbenchBot bot, String connection, Path file) {
        this(bot);
        bot.menu("File", "Import...").click();
        shell = bot.shell("Import").activate();
        wizard().comboBoxWithId("import.connection").setSelection(connection);
        wizard().textWithId("import.file").setText(file.toString());
    }

    /** The tab of an import that was made before. */
    ImportBot(SWTWorkbenchBot bot) {
        this.bot = bot;
    }

    SWTBot wizard() {
        return shell.bot();
    }

    /** The wizard that another part opened. */
    ImportBot opened() {
        shell = bot.shell("Import").activate();
        return this;
    }

    ImportBot mode(String start) {
        wizard().comboBoxWithId("import.mode").setSelection(start);
        return this;
    }

    /** Goes to the check and waits until it says this. */
    ImportBot check(String summary) {
        wizard().buttonWithId("import.next").click();
        return said(summary);
    }

    /** Waits until the check says this. */
    ImportBot said(String summary) {
        bot.waitUntil(DefaultCondition.of("The check did not say " + summary,
                () -> wizard().labelWithId("import.check.summary").getText().contains(summary)), PATIENCE);
        return this;
    }

    SWTBotTable findings() {
        return wizard().tableWithId("import.findings.table");
    }

    /** Presses the button that says this. */
    ImportBot start(String button) {
        press(button);
        bot.waitUntil(Conditions.shellCloses(shell));
        return this;
    }

    /** The same when a question follows; whatever it says when empty. */
    void press(String button) {
        bot.waitUntil(DefaultCondition.of("The button did not say " + button,
                () -> isReady(button)));
        wizard().buttonWithId("import.finish").click();
    }

    private boolean isReady(String button) {
        SWTBotButton finish = wizard().buttonWithId("import.finish");
        return finish.isEnabled() && (button.isEmpty() || finish.getText().equals(button));
    }

    SWTBot page(String file) {
        return bot.editorByTitle("Import of " + file).bot();
    }

    /** Waits until the tab says how the import ended. */
    ImportBot ended(String file, String headline) {
        bot.waitUntil(DefaultCondition.of("The import did not say " + headline,
                () -> page(file).labelWithId("importing.headline").getText().contains(headline)), PATIENCE);
        return this;
    }

    /** How many records the tab counts for an outcome. */
    String count(String file, String outcome) {
        SWTBotTable counts = page(file).tableWithId("importing.counts");
        return counts.cell(counts.indexOf(outcome), 1);
    }
}
