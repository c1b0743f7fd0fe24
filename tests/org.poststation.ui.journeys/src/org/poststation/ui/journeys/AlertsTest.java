// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;

/** A node goes bad while nobody looks. */
class AlertsTest extends Journey {

    private static final String VIEW = "org.poststation.cluster.ui.alerts";
    private static final String ANSWERED = "OK|Warning|Critical";

    private Sshd server;
    private SWTBotView alerts;

    @BeforeEach
    void start() {
        server = Sshd.with().user("anna").start();
    }

    @AfterEach
    void stop() {
        new Watching(bot).off();
        Nodes.forgetAll();
        server.close();
    }

    private SWTBotTable problems() {
        return alerts.bot().tableWithId("alerts.problems.table");
    }

    /** The row that says that mx1 does not answer, or -1. */
    private int row() {
        SWTBotTable table = problems();
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.cell(row, "Node").equals("mx1") && table.cell(row, "Problem").contains("refuses")) {
                return row;
            }
        }
        return -1;
    }

    private String cell(String column) {
        int row = row();
        return row < 0 ? "" : problems().cell(row, column);
    }

    private void waitForAnswer(String answer) {
        bot.waitUntil(DefaultCondition.of("The answer is not " + answer,
                () -> cell("Answer").startsWith(answer)));
    }

    private void select() {
        alerts.setFocus();
        problems().select(row());
    }

    @Test
    void aNodeThatWentBadIsAnnouncedAcknowledgedMutedAndGoodAgain() {
        Nodes.keep("mx1", server, server.knownHosts());
        new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED);
        alerts = bot.showView(VIEW);
        server.losePower();
        new Watching(bot).every("10");
        bot.waitUntil(DefaultCondition.of("There is no alert", () -> row() >= 0));
        assertEquals("Critical", cell("Severity"));
        bot.waitUntil(DefaultCondition.onUiThread("There is no notification", () -> Notices.isShown("mx1")));

        select();
        bot.runCommand("org.poststation.cluster.ui.acknowledge");
        waitForAnswer("Acknowledged");
        select();
        bot.runCommand("org.poststation.cluster.ui.mute");
        SWTBotShell dialog = bot.shell("Mute").activate();
        dialog.bot().comboBoxWithId("mute.time").setSelection("1 day");
        dialog.bot().buttonWithId("mute.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
        waitForAnswer("Muted until");
        select();
        bot.runCommand("org.poststation.cluster.ui.unmute");
        waitForAnswer("Acknowledged");

        server.start();
        bot.waitUntil(DefaultCondition.of("It is not good again", () -> row() < 0));
        SWTBotTable changes = alerts.bot().tableWithId("alerts.changes.table");
        bot.waitUntil(DefaultCondition.of("The history does not tell it",
                () -> changes.indexOf("Good again", changes.indexOfColumn("Change")) >= 0));
    }
}
