// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.testkit.Await;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;

/** Two machines that should be identical. */
class CompareTest extends Journey {

    private static final String NAME = "example.org";
    private static final String COMPARE = "org.poststation.cluster.ui.compareNodes";

    @TempDir
    private Path folder;

    private Sshd server;

    @BeforeEach
    void start() {
        server = Sshd.with().user("anna").program("/etc/issue", "The mail server of " + NAME + '\n').start();
        Nodes.keep("mx1", server, server.knownHosts());
    }

    @AfterEach
    void stop() {
        Nodes.forgetAll();
        server.close();
    }

    private SWTBotView view() {
        return bot.showView("org.poststation.cluster.ui.compare");
    }

    private SWTBotTable table() {
        return view().bot().tableWithId("compare.table");
    }

    private void waitForHeading(String end) {
        bot.waitUntil(DefaultCondition.of("The nodes are not compared",
                () -> view().bot().labelWithId("compare.heading").getText().endsWith(end)));
    }

    private void compare(String... files) {
        new NodesViewBot(bot).waitForState("mx1", ".+").select("mx1").view().setFocus();
        bot.runCommand(COMPARE);
        SWTBotShell dialog = bot.shell("Compare two nodes").activate();
        assertEquals("mx1", dialog.bot().comboBoxWithId("compare.left").getText());
        assertFalse(dialog.bot().buttonWithId("compare.apply").isEnabled());
        dialog.bot().comboBoxWithId("compare.right").setSelection("local");
        dialog.bot().textWithId("compare.files").setText("etc/hosts");
        assertTrue(dialog.bot().labelWithId("compare.problem").getText().contains("etc/hosts"));
        dialog.bot().textWithId("compare.files").setText(String.join("\n", files));
        dialog.bot().buttonWithId("compare.apply").click();
    }

    @Test
    void onlyDifferencesAreShownUntilTheReaderWantsAll() {
        compare("/etc/hosts");
        waitForHeading(" the same");
        assertTrue(view().bot().labelWithId("compare.heading").getText().startsWith("Left mx1, right local: 0 "));
        bot.waitUntil(DefaultCondition.of("What is the same is shown", () -> table().rowCount() == 0));
        view().bot().checkBoxWithId("compare.only").deselect();
        bot.waitUntil(DefaultCondition.of("The packages are not shown",
                () -> table().rowCount() > 50 && table().cell(0, "Part").equals("Packages")));
        assertEquals("Same", table().cell(0, "State"));
        assertEquals(table().cell(0, "Left"), table().cell(0, "Right"));
        view().bot().checkBoxWithId("compare.only").select();
        bot.waitUntil(DefaultCondition.of("What is the same is shown", () -> table().rowCount() == 0));
    }

    @Test
    void whatChangedStandsSideBySideAndIsExported() {
        compare("/etc/issue", "/no/such/file");
        waitForHeading(" the same");
        bot.waitUntil(DefaultCondition.of("The difference is not shown", () -> table().rowCount() > 0));
        assertEquals("/etc/issue", table().cell(0, "Part"));
        assertEquals("Different", table().cell(0, "State"));
        assertEquals("The mail server of " + NAME, table().cell(0, "Left"));
        Path csv = folder.resolve("differences.csv");
        FileDialogBot.open("Export rows as CSV", () -> bot.runCommand("org.poststation.directory.ui.exportCsv"))
                .choose(csv);
        Await.until(() -> lines(csv).size() == table().rowCount() + 1, "the file is written");
        assertTrue(lines(csv).get(1).startsWith("/etc/issue,1,Different,The mail server of "), lines(csv)::toString);
    }

    @Test
    void linesAreCopiedAndARepetitionIsCancelled() {
        compare("/etc/issue");
        waitForHeading(" the same");
        bot.waitUntil(DefaultCondition.of("The difference is not shown", () -> table().rowCount() > 0));
        table().select(0);
        table().setFocus();
        Keyboard.pressShortcut(SWT.CTRL, 'c');
        assertTrue(Copied.lines(bot, "/etc/issue\t").getFirst().contains("The mail server of " + NAME));
        server.freeze();
        view().setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        view().bot().linkWithId("compare.line.action").click("Cancel");
        bot.waitUntil(DefaultCondition.of("Nothing is shown after the end",
                () -> view().bot().labelWithId("compare.age").getText().matches("[Aa]s of .*")));
        assertEquals("/etc/issue", table().cell(0, "Part"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notYet) {
            return List.of();
        }
    }

    @Test
    void aNodeThatIsSilentIsExplainedAndAskedAgain() {
        compare("/etc/hosts");
        waitForHeading(" the same");
        server.killConnections();
        server.close();
        view().setFocus();
        bot.runCommand("org.eclipse.ui.file.refresh");
        view().bot().buttonWithId("compare.retry").click();
        view().bot().buttonWithId("compare.retry");
    }
}
