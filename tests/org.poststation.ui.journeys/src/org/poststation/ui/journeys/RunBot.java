// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.stream.IntStream;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** What a lifecycle run would do, and its tab. */
final class RunBot {

    private static final long PATIENCE = 60_000;

    private final SWTBotShell shell;

    RunBot() {
        SWTBot active = new SWTBot();
        active.textWithId("run.ldif");
        shell = active.activeShell();
    }

    String summary() {
        return shell.bot().labelWithId("run.summary").getText();
    }

    String button() {
        return shell.bot().buttonWithId("run.start").getText();
    }

    boolean mayStart() {
        return shell.bot().buttonWithId("run.start").isEnabled();
    }

    /** The exact change of the first account. */
    String ldif() {
        shell.bot().waitUntil(DefaultCondition.of("No plan",
                () -> shell.bot().tableWithId("run.plan.table").rowCount() > 0));
        shell.bot().tableWithId("run.plan.table").select(0);
        shell.bot().waitUntil(DefaultCondition.of("No change", () -> text("run.ldif").startsWith("dn:")));
        return text("run.ldif");
    }

    String message() {
        return text("run.message");
    }

    /** Lets it touch more than the rules allow. */
    RunBot allow() {
        shell.bot().checkBoxWithId("run.allow").select();
        return this;
    }

    RunBot type(String count) {
        shell.bot().textWithId("run.typed").setText(count);
        return this;
    }

    RunBot start() {
        shell.bot().buttonWithId("run.start").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
        return this;
    }

    /** Waits for the end; result and address of each account. */
    List<String> results(SWTWorkbenchBot bot) {
        bot.waitUntil(DefaultCondition.of("The run did not end",
                () -> headline(bot).startsWith("The run ended")), PATIENCE);
        SWTBot tab = bot.activeEditor().bot();
        tab.waitUntil(Conditions.tableIsFilled(tab.tableWithId("run.results.table")));
        SWTBotTable table = tab.tableWithId("run.results.table");
        return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, 0) + ' ' + table.cell(row, 1))
                .toList();
    }

    static String headline(SWTWorkbenchBot bot) {
        return bot.activeEditor().bot().labelWithId("run.headline").getText();
    }

    private String text(String key) {
        return shell.bot().textWithId(key).getText();
    }
}
