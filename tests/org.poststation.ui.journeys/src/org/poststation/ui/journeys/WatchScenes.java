// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.profile.storage.WorkspaceFolder;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the alerts and the charts: nothing yet, a usual day, and a history that can't be read or written. */
record WatchScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String ALERTS = "org.poststation.cluster.ui.alerts";
    private static final String CHARTS = "org.poststation.cluster.ui.charts";
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
            damage(history);
            camera.visit("charts-failed", () -> charts("Load").bot().buttonWithId("charts.retry"));
            camera.visit("alerts-failed", () -> bot.waitUntil(DefaultCondition.of("The failure is not told",
                    () -> alerts("refuses").bot().labelWithId("alerts.age").getText().contains("broken"))));
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        } finally {
            new Watching(bot).off();
            Nodes.forgetAll();
            NodeScenes.perspective(NodeScenes.ACCOUNTS);
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
            return table.rowCount() > 0 && table.cell(0, "Problem").contains(problem);
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

    /** What is in the file of a new node is no history. */
    private static void damage(NodeHistory history) throws OperationException {
        Path folder = Connections.require(WorkspaceFolder.class).path().orElseThrow().resolve("history");
        try {
            Set<Path> before = files(folder);
            history.record("broken", Instant.now(), Map.of(Measure.LOAD, 1.0));
            Set<Path> added = new HashSet<>(files(folder));
            added.removeAll(before);
            for (Path file : added) {
                Files.writeString(file, "no history");
            }
            Nodes.keep(new NodeProfile("broken", new ThisComputer(), false));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }
}
