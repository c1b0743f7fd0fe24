// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

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
        bot.waitUntil(DefaultCondition.of(node + " is not " + states, () -> {
            SWTBotTable table = table();
            int row = table.indexOf(node);
            return row >= 0 && table.cell(row, "State").matches(states);
        }));
        return this;
    }

    NodesViewBot select(String node) {
        table().select(table().indexOf(node));
        return this;
    }

    void open(String node) {
        select(node);
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
