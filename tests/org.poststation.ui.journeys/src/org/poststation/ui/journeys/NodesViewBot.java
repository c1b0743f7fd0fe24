// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.Locale;

import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** The table of all nodes, and the details of the selected one. */
final class NodesViewBot {

    private static final String ID = "org.poststation.cluster.ui.nodes";
    private static final String DETAILS = "org.poststation.cluster.ui.details";

    private final SWTWorkbenchBot bot;
    private final SWTBotView view;

    NodesViewBot(SWTWorkbenchBot bot) {
        this.bot = bot;
        view = bot.showView(ID);
    }

    SWTBotView view() {
        return view;
    }

    SWTBotTable table() {
        return view.bot().tableWithId("nodes.table");
    }

    String cell(String node, String column) {
        SWTBotTable table = table();
        return table.cell(table.indexOf(node), column);
    }

    /** Waits until the node has one of these states. */
    NodesViewBot waitForState(String node, String states) {
        TableStates.waitFor(bot, this::table, node, states);
        return this;
    }

    NodesViewBot select(String node) {
        table().select(table().indexOf(node));
        return this;
    }

    /** Waits until no node is asked any more; only then Enter on a node answers what its login asked. */
    NodesViewBot waitForAll() {
        bot.waitUntil(DefaultCondition.of("Nodes are still asked",
                () -> view.bot().labelWithId("nodes.age").getText().toLowerCase(Locale.ROOT).startsWith("as of")));
        return this;
    }

    void open(String node) {
        waitForAll().select(node);
        table().doubleClick(table().indexOf(node));
    }

    NodesViewBot refresh() {
        view.setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        return this;
    }

    SWTBotView details() {
        return bot.showView(DETAILS);
    }

    SWTBotTable findings() {
        return details().bot().tableWithId("details.findings.table");
    }

    SWTBotTable values() {
        return details().bot().tableWithId("details.values.table");
    }

    void newNode() {
        bot.menu("File", "New Node...").click();
    }
}
