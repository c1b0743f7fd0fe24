// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotLink;
import org.poststation.ui.driver.SWTBotTable;

/** Imports that come to no end, or do not begin, say so and go on. */
class InterruptedImportTest extends Journey {

    private static final int MANY = 2000;
    /** Bytes of requests: some of the records, and never all. */
    private static final long PART = 60_000;
    private static final String GO_ON = "Go On with the Import...";
    private static final String BASE = "dc=example,dc=org";

    private Slapd server;
    private TemporaryFolder folder;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        folder = TemporaryFolder.create("import-");
    }

    @AfterEach
    void stop() {
        server.close();
        folder.close();
    }

    @Test
    void whatWasInterruptedGoesOnFromTheJournal() throws IOException {
        Path file = file(people(MANY));
        try (ChaosProxy proxy = ChaosProxy.to(server.host(), server.port())) {
            Connections.open("Interrupted", server, proxy);
            new AccountsViewBot(bot).waitForAll("4 rows");
            ImportBot wizard = new ImportBot(bot, "Interrupted", file)
                    .mode("Add or update: existing entries get what differs").check("2,000 to be added");
            proxy.holdAfterBytesToServer(PART);
            wizard.start("Import 2,000 Entries");
            bot.waitUntil(DefaultCondition.of("Nothing came in", () -> proxy.isHolding() && count() > 0));
            wizard.page("in.ldif").buttonWithId("importing.cancel").click();
            wizard.ended("in.ldif", "Cancelled: ");
            proxy.cut().pass();
            bot.closeAllEditors();
            SWTBotLink hint = hint();

            SWTBotTable journal = bot.showView("org.poststation.directory.ui.journal").bot()
                    .tableWithId("journal.table");
            bot.waitUntil(DefaultCondition.of("The journal does not have it", () -> journal.rowCount() == 1
                    && journal.cell(0, "Result").contains("interrupted")));
            journal.select(0);
            journal.contextMenu(GO_ON).click();
            wizard.opened();
            assertEquals(file.toString(), wizard.wizard().textWithId("import.file").getText());
            assertTrue(wizard.wizard().comboBoxWithId("import.mode").getText().startsWith("Add or update"));
            wizard.check("2,000 records: ");
            assertTrue(wizard.wizard().checkBoxWithId("import.resume").isChecked());
            wizard.start("").ended("in.ldif", "All 2,000 records were imported.");
            assertEquals(MANY, count());
            bot.waitUntil(DefaultCondition.of("The journal still calls it interrupted", () -> journal.rowCount() == 1
                    && !journal.cell(0, "Result").contains("interrupted")));
            journal.select(0);
            assertFalse(journal.contextMenu(GO_ON).isEnabled());
            waitUntilGone(hint);
        }
    }

    @Test
    void whatCameToNoEndIsHintedAtWhereTheDirectoryIsOpened() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("in.rejected.ldif"));
        connect("Hinted");
        new ImportBot(bot, "Hinted", file(people(1) + person("pbad") + "\n")).check("2 records: 1 to be added")
                .start("Import 1 Entry").ended("in.ldif", "Stopped: ");
        bot.closeAllEditors();
        SWTBotLink hint = hint();
        choose("Disconnect");
        waitUntilGone(hint);
        choose("Connect");
        assertEquals(hint.widget, hint().widget);
        Files.delete(inTheWay);
        hint.click(GO_ON);
        ImportBot again = new ImportBot(bot).opened();
        assertEquals(folder.resolve("in.ldif").toString(), again.wizard().textWithId("import.file").getText());
        again.check("2 records: ");
        again.wizard().button("Cancel").click();

        accounts().linkWithId("unfinished.hide").click("Hide");
        waitUntilGone(hint);
        choose("Disconnect");
        choose("Connect");
        new AccountsViewBot(bot).waitForAll("4 rows");
        assertFalse(hint.isVisible());
    }

    private void choose(String command) {
        new DirectoryViewBot(bot).item("Hinted").select().contextMenu(command).click();
    }

    private SWTBotLink hint() {
        SWTBotLink link = accounts().linkWithId("unfinished.goOn");
        String text = accounts().labelWithId("unfinished.text").getText();
        assertTrue(text.startsWith("The import of in.ldif, begun "), text);
        return link;
    }

    private void waitUntilGone(SWTBotLink hint) {
        bot.waitUntil(DefaultCondition.of("It is still hinted at", () -> !hint.isVisible()));
    }

    private SWTBot accounts() {
        return bot.showView("org.poststation.directory.ui.accounts").bot();
    }

    @Test
    void aRejectFileThatCannotBeWrittenStopsIt() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("in.rejected.ldif"));
        connect("Stopped");
        ImportBot wizard = new ImportBot(bot, "Stopped", file(people(1) + person("pbad") + "\n"))
                .check("2 records: 1 to be added").start("Import 1 Entry").ended("in.ldif", "Stopped: ");
        assertTrue(wizard.page("in.ldif").labelWithId("importing.failure.what").getText().contains("in.rejected.ldif"));
        Files.delete(inTheWay);
        wizard.page("in.ldif").buttonWithId("importing.resume").click();
        wizard.ended("in.ldif", "One record is in the directory, 1 could not be imported.");
        assertEquals(1, count());
    }

    @Test
    void aFileThatIsGoneAfterItsCheckKeepsItFromBeginning() throws IOException {
        connect("Gone meanwhile");
        Path file = file(people(20));
        ImportBot wizard = new ImportBot(bot, "Gone meanwhile", file).check("20 to be added");
        Path away = Files.move(file, folder.resolve("away.ldif"));
        wizard.start("Import 20 Entries").ended("in.ldif", "The import could not begin. Nothing was written.");
        assertTrue(wizard.page("in.ldif").labelWithId("importing.failure.what").getText().contains("in.ldif"));
        assertEquals(0, count());
        Files.move(away, file);
        wizard.page("in.ldif").buttonWithId("importing.resume").click();
        wizard.ended("in.ldif", "All 20 records were imported.");
        assertEquals(20, count());
    }

    private void connect(String name) {
        Connections.open(name, server);
        new AccountsViewBot(bot).waitForAll("4 rows");
    }

    private int count() {
        return (int) server.ldapsearch("-b", BASE, "-s", "one", "(cn=p*)", "1.1").lines().stream()
                .filter(line -> line.startsWith("dn:")).count();
    }

    private Path file(String ldif) throws IOException {
        return Files.writeString(folder.resolve("in.ldif"), ldif);
    }

    private static String people(int count) {
        return IntStream.range(0, count).mapToObj(i -> person("p" + i) + "sn: Person " + i + "\n\n")
                .collect(Collectors.joining());
    }

    private static String person(String name) {
        return "dn: cn=" + name + ',' + BASE + "\nobjectClass: person\ncn: " + name + '\n';
    }
}
