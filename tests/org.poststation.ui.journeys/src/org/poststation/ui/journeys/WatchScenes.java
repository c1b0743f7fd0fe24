// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the alerts and the charts: nothing yet, and a usual day. */
record WatchScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String ALERTS = "org.poststation.cluster.ui.alerts";
    private static final String CHARTS = "org.poststation.cluster.ui.charts";
    private static final List<String> NODES = List.of("mx1", "mx2");
    private static final int DAY_MINUTES = 24 * 60;
    private static final int NIGHT_MINUTES = 400;

    void all() {
        NodeScenes.perspective(NodeScenes.NODES);
        NodeHistory history = Connections.require(NodeHistory.class);
        try (Sshd server = Sshd.with().user("anna").start()) {
            camera.visit("alerts-empty", () -> bot.showView(ALERTS));
            camera.visit("charts-empty", () -> charts("Load"));
            fill(history, server);
            camera.visit("charts", () -> charts("Messages in"));
            server.losePower();
            new Watching(bot).every("10");
            camera.visit("alerts", () -> alerts("refuses"));
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        } finally {
            new Watching(bot).off();
            Nodes.forgetAll();
            forget(history);
            NodeScenes.perspective(NodeScenes.ACCOUNTS);
        }
    }

    /** The other theme begins with nothing, too. */
    private static void forget(NodeHistory history) {
        try {
            for (String node : NODES) {
                history.forget(node);
            }
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private SWTBotView charts(String measure) {
        SWTBotView charts = bot.showView(CHARTS);
        charts.bot().comboBoxWithId("charts.measure").setSelection(measure);
        return charts;
    }

    private SWTBotView alerts(String problem) {
        SWTBotView alerts = bot.showView(ALERTS);
        bot.waitUntil(DefaultCondition.of("There is no alert", () -> {
            SWTBotTable table = alerts.bot().tableWithId("alerts.problems.table");
            for (int row = 0; row < table.rowCount(); row++) {
                if (table.cell(row, "Problem").contains(problem)) {
                    return true;
                }
            }
            return false;
        }));
        return alerts;
    }

    /** A day in which mail comes by day and hardly any by night, and a node that was away for some hours. */
    private static void fill(NodeHistory history, Sshd server) throws OperationException {
        Nodes.keep("mx1", server, server.knownHosts());
        Nodes.keep(new NodeProfile("mx2", new ThisComputer(), false));
        Instant first = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(DAY_MINUTES, ChronoUnit.MINUTES);
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            Instant at = first.plus(minute, ChronoUnit.MINUTES);
            double day = Math.max(0, Math.sin(Math.PI * (minute - NIGHT_MINUTES) / (DAY_MINUTES - NIGHT_MINUTES)));
            history.record("mx1", at, Map.of(Measure.LOAD, 1 + 3 * day, Measure.MAIL_IN, 5 + 90 * day));
            if (minute < 700 || minute > 900) {
                history.record("mx2", at, Map.of(Measure.LOAD, 2 + day, Measure.MAIL_IN, 3 + 40 * day));
            }
        }
    }
}
