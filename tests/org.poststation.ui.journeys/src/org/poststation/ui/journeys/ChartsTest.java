// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotView;

/** How it was: what was measured, as curves. */
class ChartsTest extends Journey {

    private static final String VIEW = "org.poststation.cluster.ui.charts";
    private static final List<String> NODES = List.of("chart1", "chart2");
    private static final int MINUTES = 120;

    @TempDir
    private Path folder;

    private final NodeHistory history = Connections.require(NodeHistory.class);

    @BeforeEach
    void record() throws OperationException {
        Instant first = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(MINUTES, ChronoUnit.MINUTES);
        for (String node : NODES) {
            Nodes.keep(new NodeProfile(node, new ThisComputer(), false));
            for (int minute = 0; minute < MINUTES; minute++) {
                history.record(node, first.plus(minute, ChronoUnit.MINUTES),
                        Map.of(Measure.LOAD, 3.5, Measure.QUEUE, 40.0 + minute));
            }
        }
    }

    @AfterEach
    void forget() throws OperationException {
        for (String node : NODES) {
            history.forget(node);
        }
        Nodes.forgetAll();
    }

    private Path export(SWTBotView charts, String tool, String title, String name) {
        charts.setFocus();
        Path file = folder.resolve(name);
        FileDialogBot.open(title, charts.toolbarButton(tool)::click).choose(file);
        bot.waitUntil(DefaultCondition.of("Nothing was written", () -> Files.exists(file)));
        return file;
    }

    @Test
    void whatWasRecordedIsShownAndWrittenToFiles() throws IOException {
        SWTBotView charts = bot.showView(VIEW);
        charts.bot().comboBoxWithId("charts.measure").setSelection("Queue length");
        charts.bot().comboBoxWithId("charts.span").setSelection("1 day");
        bot.waitUntil(DefaultCondition.of("Nothing is shown",
                () -> charts.bot().labelWithId("charts.age").getText().matches("[Aa]s of [0-9:]+")));
        List<String> lines = Files
                .readAllLines(export(charts, "Export the values as CSV", "Export rows as CSV", "queue.csv"));
        String heading = lines.getFirst();
        assertTrue(heading.startsWith("Time,") && heading.contains("chart1") && heading.contains("chart2"), heading);
        assertTrue(lines.stream().anyMatch(line -> line.matches(".*,1[0-9][0-9]\\.\\d+(,.*)?")),
                () -> String.join("\n", lines));
        ImageData picture = new ImageData(
                export(charts, "Export as picture", "Export picture", "queue.png").toString());
        assertTrue(picture.width > 100 && picture.height > 50, picture.width + " x " + picture.height);
    }
}
