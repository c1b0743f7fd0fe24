// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** A domain moves to another server: its entries are written to a file. */
class ExportTest extends Journey {

    private static final String MAILBOX = "zoe.held@example.com";

    private Slapd server;
    private TemporaryFolder folder;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        folder = TemporaryFolder.create("export-");
    }

    @AfterEach
    void stop() {
        server.close();
        folder.close();
    }

    @Test
    void aSelectedMailboxWithoutItsPassword() throws IOException {
        Path file = folder.resolve("one.ldif");
        SWTBotShell dialog = open("One");
        SWTBot fields = dialog.bot();
        assertEquals("The selected object", fields.comboBoxWithId("export.part").getText());
        assertFalse(fields.buttonWithId("export.ok").isEnabled());
        assertFalse(fields.checkBoxWithId("export.passwords").isChecked());
        export(dialog, file.toString());
        SWTBotShell told = bot.shell("Export").activate();
        told.bot().button("OK").click();
        String ldif = Files.readString(file);
        assertEquals(1, ldif.lines().filter(line -> line.startsWith("dn:")).count(), ldif);
        assertTrue(ldif.contains("mail: " + MAILBOX), ldif);
        assertFalse(ldif.contains("userPassword"), ldif);
    }

    @Test
    void aDomainWithPasswordsAsCsv() throws IOException {
        Path file = folder.resolve("domain.csv");
        SWTBotShell dialog = open("Domain");
        SWTBot fields = dialog.bot();
        fields.comboBoxWithId("export.part").setSelection("The domain example.com");
        fields.comboBoxWithId("export.format").setSelection("CSV, a line for each mail object");
        fields.checkBoxWithId("export.passwords").select();
        assertFalse(fields.checkBoxWithId("export.operational").isEnabled());
        export(dialog, file.toString());
        bot.shell("Export").activate().bot().button("OK").click();
        String csv = Files.readString(file);
        assertTrue(csv.startsWith("kind,dn,"), csv);
        assertTrue(csv.contains("userPassword") && csv.contains(MAILBOX), csv);
    }

    @Test
    void aFullDiskIsToldAndLeavesNoFile() {
        SWTBotShell dialog = open("Full");
        export(dialog, "/dev/full");
        SWTBotShell failure = bot.shell("Export to /dev/full").activate();
        failure.close();
        bot.waitUntil(Conditions.shellCloses(failure));
    }

    @Test
    void theRowsOfTheTableAsTheyAreShown() throws IOException {
        Path file = folder.resolve("rows.csv");
        Connections.open("Rows", server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
        accounts.filter().setText("info");
        accounts.waitForCount("1 of 4 rows");
        FileDialogBot.open("Export rows as CSV", accounts::export).cancel();
        FileDialogBot.open("Export rows as CSV", accounts::export).choose(file);
        Await.until(() -> Files.exists(file), "the file is written");
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("Address,"), lines::toString);
        assertTrue(lines.get(1).startsWith("info@example.com,"), lines::toString);
        assertArrayEquals(new String[] {"rows.csv"}, folder.path().toFile().list());
    }

    private SWTBotShell open(String connection) {
        Connections.open(connection, server);
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
        accounts.find(MAILBOX, "mailbox").table().contextMenu("Export...").click();
        return bot.shell("Export").activate();
    }

    private void export(SWTBotShell dialog, String file) {
        dialog.bot().textWithId("export.file").setText(file);
        dialog.bot().buttonWithId("export.ok").click();
        bot.waitUntil(Conditions.shellCloses(dialog));
    }
}
