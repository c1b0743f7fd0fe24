// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.Objects;

import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotText;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** The wizard for a new mailbox, alias, list or domain. */
final class CreateWizardBot {

    private static final String PROBLEM = "org.poststation.ui.problem";

    private final SWTBotShell shell;

    private CreateWizardBot(SWTBotShell shell) {
        this.shell = shell;
    }

    static CreateWizardBot alias(SWTWorkbenchBot bot) {
        return of(bot, "New Alias...", "New alias");
    }

    static CreateWizardBot list(SWTWorkbenchBot bot) {
        return of(bot, "New Mailing List...", "New mailing list");
    }

    static CreateWizardBot domain(SWTWorkbenchBot bot) {
        return of(bot, "New Domain...", "New domain");
    }

    /** The wizard that makes a copy, opened from the context menu of the selected row. */
    static CreateWizardBot duplicate(SWTWorkbenchBot bot, AccountsViewBot accounts, String title) {
        accounts.table().contextMenu("Duplicate...").click();
        return new CreateWizardBot(bot.shell(title).activate());
    }

    private static CreateWizardBot of(SWTWorkbenchBot bot, String entry, String title) {
        bot.menu("File", "New", entry).click();
        return new CreateWizardBot(bot.shell(title).activate());
    }

    SWTBotShell shell() {
        return shell;
    }

    SWTBotText text(String field) {
        return shell.bot().textWithId("create." + field);
    }

    /** What is wrong with a field, as its decoration says it. */
    String problem(String field) {
        SWTBotText text = text(field);
        return UIThreadRunnable.syncExec(() -> Objects.toString(text.widget.getData(PROBLEM), ""));
    }

    SWTBotButton finishButton() {
        return shell.bot().buttonWithId("create.finish");
    }

    /** Shows the exact change. */
    PreviewBot finish() {
        finishButton().click();
        return new PreviewBot();
    }
}
