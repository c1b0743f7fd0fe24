// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.stream.IntStream;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Whose life ends. */
final class LifecycleViewBot {

    private static final long PATIENCE = 60_000;

    private final SWTBotView view;

    LifecycleViewBot(SWTWorkbenchBot bot) {
        view = bot.showView("org.poststation.directory.ui.lifecycle");
    }

    SWTBot bot() {
        return view.bot();
    }

    SWTBotTable table() {
        return bot().tableWithId("lifecycle.table");
    }

    /** Looks for the first time. */
    LifecycleViewBot look() {
        bot().buttonWithId("lifecycle.read").click();
        bot().waitUntil(DefaultCondition.of("The view did not tell its age",
                () -> bot().labelWithId("lifecycle.age").getText().contains("s of ")), PATIENCE);
        bot().textWithId("lifecycle.filter").setText("");
        return this;
    }

    /** Looks again; the lists tell when it is done. */
    LifecycleViewBot reload() {
        view.toolbarButton("Read Again (F5)").click();
        return this;
    }

    /** Opens what a run would do. */
    RunBot run() {
        view.toolbarButton("Run...").click();
        return new RunBot();
    }

    /** Opens the import of what the selected account was. */
    void restore() {
        view.toolbarButton("Restore...").click();
    }

    /** Opens the rules. */
    RulesBot rules() {
        view.toolbarButton("Rules...").click();
        return new RulesBot();
    }

    /** Chooses a list, and waits until it has so many accounts. */
    LifecycleViewBot choose(String group, int accounts) {
        waitForButton(group, accounts);
        bot().buttonWithId("lifecycle.group." + group).click();
        return waitForCount(accounts + (accounts == 1 ? " row" : " rows"));
    }

    LifecycleViewBot waitForButton(String group, int accounts) {
        bot().waitUntil(
                DefaultCondition.of("The list " + group + " has not " + accounts + " accounts: " + button(group),
                        () -> button(group).endsWith(": " + accounts)),
                PATIENCE);
        return this;
    }

    String button(String group) {
        return bot().buttonWithId("lifecycle.group." + group).getText();
    }

    LifecycleViewBot waitForCount(String count) {
        bot().waitUntil(DefaultCondition.of("The view did not count " + count,
                () -> bot().labelWithId("lifecycle.count").getText().startsWith(count)), PATIENCE);
        return this;
    }

    String heading() {
        return bot().labelWithId("lifecycle.heading").getText();
    }

    /** Address, state and next step of each line that is shown. */
    List<String> shown() {
        SWTBotTable table = table();
        return IntStream.range(0, table.rowCount())
                .mapToObj(at -> table.cell(at, 0) + ": " + table.cell(at, 2) + ", " + table.cell(at, 5)).toList();
    }
}
