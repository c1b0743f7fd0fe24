// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** Somebody writes the maps of Postfix and finds out what was changed in one of them. */
class MapsTest extends Journey {

    @TempDir
    private Path folder;

    @Test
    void mapsAreWrittenAndComparedSideBySide() throws IOException {
        new WelcomeBot(bot).openExample();
        new AccountsViewBot(bot).waitForAll("693 rows");
        new DirectoryViewBot(bot).item("Example directory").select();
        bot.menu("Edit", "Postfix Maps...").click();
        SWTBotShell shell = bot.shell("Postfix maps of Example directory").activate();
        SWTBot dialog = shell.bot();
        dialog.textWithId("maps.folder").setText(folder.toString());
        dialog.buttonWithId("maps.export").click();
        waitFor(dialog, "entries were written to");
        Path file = folder.resolve("virtual_alias");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String removed = lines.removeFirst().split(" ")[0];
        lines.add("zz-extra@example.org someone@example.com");
        Files.write(file, lines);

        dialog.textWithId("maps.file").setText(file.toString());
        dialog.buttonWithId("maps.compare").click();
        waitFor(dialog, "2 differences");
        SWTBotTable table = dialog.tableWithId("maps.table");
        dialog.waitUntil(DefaultCondition.of("The table does not have two rows", () -> table.rowCount() == 2));
        assertEquals(List.of("Not in the file", removed), List.of(table.cell(0, 0), table.cell(0, 1)));
        assertEquals(List.of("Only in the file", "zz-extra@example.org", "", "someone@example.com"),
                List.of(table.cell(1, 0), table.cell(1, 1), table.cell(1, 2), table.cell(1, 3)));
        dialog.comboBoxWithId("maps.map").setSelection("transport");
        dialog.textWithId("maps.file").setText(folder.resolve("transport").toString());
        dialog.buttonWithId("maps.compare").click();
        waitFor(dialog, "says the same as the directory");
        assertTrue(Files.exists(folder.resolve("relay_domains")));
        dialog.buttonWithId("maps.close").click();
        bot.waitUntil(Conditions.shellCloses(shell));
    }

    @Test
    void theFileOnANodeIsComparedToo() throws IOException {
        new WelcomeBot(bot).openExample();
        new AccountsViewBot(bot).waitForAll("693 rows");
        try (Sshd server = Sshd.with().user("anna").file("anna", "virtual_alias", "only@example.org a@example.org\n")
                .start()) {
            Nodes.keep("mx1", server, server.knownHosts());
            new DirectoryViewBot(bot).item("Example directory").select();
            bot.menu("Edit", "Postfix Maps...").click();
            SWTBotShell shell = bot.shell("Postfix maps of Example directory").activate();
            SWTBot dialog = shell.bot();
            dialog.comboBoxWithId("maps.node").setSelection("mx1");
            assertFalse(dialog.buttonWithId("maps.compare").isEnabled());
            dialog.textWithId("maps.file").setText(server.home("anna").resolve("virtual_alias").toString());
            dialog.buttonWithId("maps.compare").click();
            waitFor(dialog, "differences between the directory and " + server.home("anna") + "/virtual_alias on mx1");
            SWTBotTable table = dialog.tableWithId("maps.table");
            dialog.waitUntil(DefaultCondition.of("The file's own line is not there",
                    () -> table.indexOf("only@example.org", 1) >= 0));
            dialog.buttonWithId("maps.close").click();
            bot.waitUntil(Conditions.shellCloses(shell));
        } finally {
            Nodes.forgetAll();
        }
    }

    private static void waitFor(SWTBot dialog, String part) {
        dialog.waitUntil(DefaultCondition.of("The window did not say " + part,
                () -> dialog.labelWithId("maps.result").getText().contains(part)), 60_000);
    }
}
