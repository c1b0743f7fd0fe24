// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.SWTBotTable;

/** Two thousand accounts of another server come in, not all of them as they should be. */
class ImportTest extends ImportJourney {

    private static final int MANY = 2000;
    /** Bytes of requests: some of the records, and never all. */
    private static final long PART = 60_000;
    private static final int FEW = 5;
    private static final String BASE = "dc=example,dc=org";

    @Test
    void whatIsWrongIsRejectedAndComesInCorrected() throws IOException {
        Path file = file(mailbox() + people(MANY - FEW - 1) + bad(FEW));
        connect("Rejects");
        ImportBot wizard = new ImportBot(bot, "Rejects", file).check("2,000 records: 1,995 to be added");
        assertTrue(wizard.wizard().labelWithId("import.check.summary").getText().contains("5 records will be"));
        bot.waitUntil(DefaultCondition.of("No findings", () -> wizard.findings().rowCount() == FEW));
        assertEquals("Critical", wizard.findings().cell(0, 1));
        assertEquals(0, count(), "the check writes nothing");
        wizard.start("Import 1,995 Entries").ended("in.ldif", "1,995 records are in the directory, 5 could not");
        assertEquals("1,995", wizard.count("in.ldif", "Added"));
        assertEquals("5", wizard.count("in.ldif", "Rejected"));
        assertEquals(MANY - FEW - 1, count());
        new AccountsViewBot(bot).waitForAll("5 rows");

        wizard.page("in.ldif").buttonWithId("importing.correct").click();
        SWTBotShell rejects = bot.shell("Rejected records: in.rejected.ldif");
        String text = rejects.bot().textWithId("rejects.text").getText();
        assertTrue(text.contains("result code 65"), text);
        rejects.bot().textWithId("rejects.text").setText(text.replaceAll("(?m)^(cn: .*)$", "$1\nsn: corrected"));
        rejects.bot().buttonWithId("rejects.load").click();
        wizard.opened().check("5 records: 5 to be added").start("Import 5 Entries")
                .ended("in.rejected.ldif", "All 5 records were imported.");
        assertEquals(MANY - 1, count());
    }

    @Test
    void onlyWhatDiffersIsWritten() throws IOException {
        server.load(people(20));
        connect("Differs");
        Path file = file(people(20).replaceFirst("sn: Person 3\n", "sn: Another\n"));
        ImportBot wizard = new ImportBot(bot, "Differs", file)
                .mode("Add or update: existing entries get what differs").check("0 to be added, 1 to be changed");
        wizard.start("Import 1 Entry").ended("in.ldif", "All 20 records were imported.");
        assertEquals("1", wizard.count("in.ldif", "Changed"));
        assertEquals("19", wizard.count("in.ldif", "Unchanged"));
    }

    @Test
    void cancelledInTheMiddleItGoesOn() throws IOException {
        Path file = file(people(MANY));
        try (ChaosProxy proxy = ChaosProxy.to(server.host(), server.port())) {
            Connections.open("Cancelled", server, proxy);
            new AccountsViewBot(bot).waitForAll("4 rows");
            ImportBot wizard = new ImportBot(bot, "Cancelled", file).check("2,000 to be added");
            proxy.holdAfterBytesToServer(PART);
            wizard.start("Import 2,000 Entries");
            bot.waitUntil(DefaultCondition.of("Nothing came in", () -> proxy.isHolding() && count() > 0));
            wizard.page("in.ldif").buttonWithId("importing.cancel").click();
            wizard.ended("in.ldif", "Cancelled: ");
            int before = count();
            assertTrue(before < MANY, () -> before + " records");
            proxy.cut().pass();
            wizard.page("in.ldif").buttonWithId("importing.resume").click();
            wizard.ended("in.ldif", "All 2,000 records were imported.");
            assertEquals(MANY, count());
        }
    }

    @Test
    void anImportIsTakenBackFromItsTabAndLaterFromTheJournal() throws IOException {
        connect("Undone");
        Path file = file(people(300));
        ImportBot wizard = new ImportBot(bot, "Undone", file).check("300 to be added").start("Import 300 Entries")
                .ended("in.ldif", "All 300 records were imported.");
        wizard.page("in.ldif").buttonWithId("importing.undo").click();
        undo("Undo 300 Changes");
        assertEquals(0, count());
        bot.closeAllEditors();

        new ImportBot(bot, "Undone", file).check("300 to be added").start("Import 300 Entries")
                .ended("in.ldif", "All 300 records were imported.");
        bot.closeAllEditors();
        SWTBotTable journal = bot.showView("org.poststation.directory.ui.journal").bot().tableWithId("journal.table");
        bot.waitUntil(DefaultCondition.of("The journal does not have it all", () -> journal.rowCount() == 3));
        journal.select(0);
        journal.contextMenu("Undo...").click();
        undo("Undo 300 Changes");
        assertEquals(0, count());
    }

    @Test
    void manyDeletionsAreTypedNotClicked() throws IOException {
        server.load("dn: ou=staff," + BASE + "\nobjectClass: organizationalUnit\nou: staff\n\n");
        server.load(staff(40));
        connect("Synchronised");
        Path file = file("dn: ou=staff," + BASE + "\nobjectClass: organizationalUnit\nou: staff\n\n" + staff(20)
                .replaceFirst("sn: Person 3\n", "sn: Another\n"));
        ImportBot wizard = new ImportBot(bot, "Synchronised", file)
                .mode("Synchronise: also delete below the base what the file lacks");
        wizard.wizard().textWithId("import.base").setText("ou=staff," + BASE);
        wizard.check("20 entries that the file lacks will be deleted").press("Import 1, Delete 20");
        SWTBot question = new SWTBot();
        assertFalse(question.buttonWithId("confirm.apply").isEnabled());
        question.textWithId("confirm.count").setText("2");
        assertFalse(question.buttonWithId("confirm.apply").isEnabled());
        question.textWithId("confirm.count").setText("20");
        assertEquals("Delete 20 Entries", question.buttonWithId("confirm.apply").getText());
        question.buttonWithId("confirm.apply").click();
        wizard.ended("in.ldif", "All 41 records were imported.");
        assertEquals("20", wizard.count("in.ldif", "Deleted"));
    }

    @Test
    void valuesFromOtherFilesAreReadWhenTheReaderSaysSo() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "from a file");
        connect("Other files");
        Path file = file(people(2) + person("plink") + "sn: Link\ndescription:< " + note.toUri() + "\n");
        ImportBot wizard = new ImportBot(bot, "Other files", file).check("3 records: 2 to be added");
        bot.waitUntil(DefaultCondition.of("No findings", () -> wizard.findings().rowCount() == 1));
        assertEquals("Other file", wizard.findings().cell(0, 2));
        wizard.findings().doubleClick(0);
        SWTBot record = new SWTBot();
        assertTrue(record.textWithId("record.text").getText().contains("cn: plink"));
        record.buttonWithId("record.close").click();
        wizard.wizard().button("One record takes a value from other files: Read and Check Again").click();
        wizard.said("3 records: 3 to be added").start("Import 3 Entries").ended("in.ldif", "All 3 records");
        assertEquals(List.of("from a file"), server.values("cn=plink," + BASE, "description"));
    }

    @Test
    void aKilledServerIsWaitedFor() throws IOException {
        Path file = file(people(MANY));
        try (ChaosProxy proxy = ChaosProxy.to(server.host(), server.port())) {
            Connections.open("Killed", server, proxy);
            new AccountsViewBot(bot).waitForAll("4 rows");
            ImportBot wizard = new ImportBot(bot, "Killed", file).check("2,000 to be added");
            proxy.holdAfterBytesToServer(PART);
            wizard.start("Import 2,000 Entries");
            bot.waitUntil(DefaultCondition.of("Nothing came in", () -> proxy.isHolding() && count() > 0));
            server.kill();
            proxy.pass();
            server.restart();
            wizard.ended("in.ldif", "All 2,000 records were imported.");
            assertEquals(MANY, count());
        }
    }

    @Test
    void accountsOfAnOldServerBecomeMailboxes() throws IOException {
        Path file = Files.writeString(folder.resolve("passwd"),
                "maria:x:1001:1001:Maria Rossi:/home/maria:/bin/bash\n"
                        + "heinz:x:1002:1002:Heinz Berg:/home/heinz:/bin/sh\n");
        connect("Accounts");
        ImportBot wizard = new ImportBot(bot, "Accounts", file);
        assertTrue(wizard.wizard().comboBoxWithId("import.format").getText().startsWith("Accounts"));
        assertFalse(wizard.wizard().buttonWithId("import.next").isEnabled(), "accounts have no domain of their own");
        wizard.wizard().textWithId("import.domain").setText("example.com");
        wizard.check("2 records: 2 to be added").start("Import 2 Entries")
                .ended("passwd", "All 2 records were imported.");
        new AccountsViewBot(bot).waitForAll("6 rows").find("maria@example.com", "mailbox");
    }

    @Test
    void aFileThatIsGoneIsToldByTheCheck() {
        connect("Gone");
        ImportBot wizard = new ImportBot(bot, "Gone", folder.resolve("gone.ldif"));
        wizard.wizard().buttonWithId("import.next").click();
        bot.waitUntil(DefaultCondition.of("The check did not fail", () -> wizard.wizard()
                .labelWithId("import.check.failure.what").getText().contains("gone.ldif")));
        assertFalse(wizard.wizard().buttonWithId("import.finish").isEnabled());
    }

    private void undo(String button) {
        SWTBot dialog = new SWTBot();
        assertEquals(button, dialog.buttonWithId("undo.apply").getText());
        dialog.buttonWithId("undo.apply").click();
        bot.waitUntil(DefaultCondition.of("The undo did not tell its end",
                () -> bot.activeShell().getText().startsWith("Undo: ")));
        bot.button("OK").click();
    }

    private int count() {
        return (int) server.ldapsearch("-b", BASE, "-s", "one", "(cn=p*)", "1.1").lines().stream()
                .filter(line -> line.startsWith("dn:")).count();
    }

    private Path file(String ldif) throws IOException {
        return Files.writeString(folder.resolve("in.ldif"), ldif);
    }

    private static String staff(int count) {
        return people(count).replace(',' + BASE, ",ou=staff," + BASE);
    }

    private static String people(int count) {
        return IntStream.range(0, count).mapToObj(i -> person("p" + i) + "sn: Person " + i + "\n\n")
                .collect(Collectors.joining());
    }

    /** A mailbox like one that is there. */
    private String mailbox() {
        return server.ldapsearch("-b", DN, "-s", "base", "(objectClass=*)").output().strip()
                .replace("zoe.held", "zoe.neu") + "\n\n";
    }

    /** Without the surname that the schema wants. */
    private static String bad(int count) {
        return IntStream.range(0, count).mapToObj(i -> person("pbad" + i) + "\n").collect(Collectors.joining());
    }

    private static String person(String name) {
        return "dn: cn=" + name + ',' + BASE + "\nobjectClass: person\ncn: " + name + '\n';
    }
}
