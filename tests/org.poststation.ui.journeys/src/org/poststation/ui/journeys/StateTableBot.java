// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** A view with a table whose rows have a state: clusters part by part, or services of several units. */
final class StateTableBot {

    private final SWTWorkbenchBot bot;
    private final String area;
    private final String table;
    private final SWTBotView view;

    private StateTableBot(SWTWorkbenchBot bot, String id, String area, String table) {
        this.bot = bot;
        this.area = area;
        this.table = table;
        view = bot.showView(id);
    }

    /** The clusters of the nodes. */
    static StateTableBot clusters(SWTWorkbenchBot bot) {
        return new StateTableBot(bot, "org.poststation.cluster.ui.cluster", "clusters", "clusters.parts.table");
    }

    /** The services of several units. */
    static StateTableBot services(SWTWorkbenchBot bot) {
        return new StateTableBot(bot, "org.poststation.cluster.ui.services", "services", "services.table");
    }

    SWTBotView view() {
        return view;
    }

    StateTableBot refresh() {
        view.setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        return this;
    }

    /** Refreshes and ends that before anybody answers. */
    void refreshAndCancel() {
        refresh();
        view.bot().linkWithId(area + ".line.action").click("Cancel");
        bot.waitUntil(DefaultCondition.of("Nothing is shown after the end", () -> said().matches("[Aa]s of .*")));
    }

    SWTBotTable table() {
        return view.bot().tableWithId(table);
    }

    String cell(String name, String column) {
        return table().cell(table().indexOf(name), column);
    }

    /** Waits until the row has one of these states. */
    StateTableBot waitForState(String name, String states) {
        TableStates.waitFor(bot, this::table, name, states);
        return this;
    }

    StateTableBot select(String name) {
        table().select(table().indexOf(name));
        return this;
    }

    /** Runs a command of this view for a row, which asks before anything happens. */
    void run(String name, String command) {
        select(name);
        bot.runCommand("org.poststation.cluster.ui." + command);
    }

    /** Opens the dialog that says what a service is made of. */
    void define(String name) {
        select(name);
        bot.runCommand("org.eclipse.ui.file.properties");
    }

    /** Begins to remove a service, which asks. */
    void delete(String name) {
        select(name);
        bot.runCommand("org.eclipse.ui.edit.delete");
    }

    /** What the line below the table says. */
    String said() {
        return view.bot().labelWithId(area + ".age").getText();
    }
}
