// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The clusters of the nodes, part by part. */
final class ClusterViewBot {

    private final SWTWorkbenchBot bot;
    private final SWTBotView view;

    ClusterViewBot(SWTWorkbenchBot bot) {
        this.bot = bot;
        view = bot.showView("org.poststation.cluster.ui.cluster");
    }

    SWTBotView view() {
        return view;
    }

    ClusterViewBot refresh() {
        view.setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        return this;
    }

    SWTBotTable parts() {
        return view.bot().tableWithId("clusters.parts.table");
    }

    /** Waits until the part has one of these states. */
    ClusterViewBot waitForState(String part, String states) {
        TableStates.waitFor(bot, this::parts, part, states);
        return this;
    }

    /** Runs a command of this view for a part, which asks before anything happens. */
    void run(String part, String command) {
        parts().select(parts().indexOf(part));
        bot.runCommand("org.poststation.cluster.ui." + command);
    }

    /** What the line below the tables says. */
    String said() {
        return view.bot().labelWithId("clusters.age").getText();
    }
}
