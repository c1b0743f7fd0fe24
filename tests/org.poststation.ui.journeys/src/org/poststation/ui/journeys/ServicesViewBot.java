// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The services of several units. */
final class ServicesViewBot {

    private final SWTWorkbenchBot bot;
    private final SWTBotView view;

    ServicesViewBot(SWTWorkbenchBot bot) {
        this.bot = bot;
        view = bot.showView("org.poststation.cluster.ui.services");
    }

    SWTBotView view() {
        return view;
    }

    ServicesViewBot refresh() {
        view.setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        return this;
    }

    SWTBotTable table() {
        return view.bot().tableWithId("services.table");
    }

    String cell(String name, String column) {
        return table().cell(table().indexOf(name), column);
    }

    /** Waits until the service or unit has one of these states. */
    ServicesViewBot waitForState(String name, String states) {
        TableStates.waitFor(bot, this::table, name, states);
        return this;
    }

    /** Runs a command of this view for a service, which asks before anything happens. */
    void run(String name, String command) {
        table().select(table().indexOf(name));
        bot.runCommand("org.poststation.cluster.ui." + command);
    }

    /** Opens the dialog that says what a service is made of. */
    void define(String name) {
        table().select(table().indexOf(name));
        bot.runCommand("org.eclipse.ui.file.properties");
    }

    /** Begins to remove a service, which asks. */
    void delete(String name) {
        table().select(table().indexOf(name));
        bot.runCommand("org.eclipse.ui.edit.delete");
    }

    /** What the line below the table says. */
    String said() {
        return view.bot().labelWithId("services.age").getText();
    }
}
