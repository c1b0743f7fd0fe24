// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
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
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;

/** A file of seventy thousand records that are all wrong is looked through, and the window stays alive. */
class ManyFindingsTest extends Journey {

    private static final int MANY = 70_000;
    private static final String COUNT = "70,000";
    /** Milliseconds of computing; what was measured on a busy computer is a quarter of it. */
    private static final long FROZEN = 250;

    private Slapd server;
    private TemporaryFolder folder;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        folder = TemporaryFolder.create("findings-");
    }

    @AfterEach
    void stop() {
        server.close();
        folder.close();
    }

    @Test
    void seventyThousandFindingsAreNarrowedSortedAndExported() throws IOException {
        Path file = file();
        Connections.open("Findings", server);
        new AccountsViewBot(bot).waitForAll("4 rows");
        ImportBot wizard = new ImportBot(bot, "Findings", file);
        try (Heartbeat window = new Heartbeat()) {
            wizard.check(COUNT + " records: ");
            SWTBotTable findings = wizard.findings();
            rows(wizard, "70,000 rows");
            wizard.wizard().comboBoxWithId("import.findings.kind").setSelection("Syntax (35,000)");
            rows(wizard, "35,000 of 70,000 rows");
            wizard.wizard().comboBoxWithId("import.findings.kind").setSelection(0);
            rows(wizard, "70,000 rows");
            wizard.wizard().textWithId("import.findings.filter").setText("number31435,");
            rows(wizard, "1 of 70,000 rows");
            wizard.wizard().textWithId("import.findings.filter").setText("");
            rows(wizard, "70,000 rows");
            findings.header("Entry");
            bot.waitUntil(DefaultCondition.of("The findings are not sorted by entry",
                    () -> findings.cell(0, "Entry").contains("number0,")));
            requireAlive(window);
        }
        // the dialog itself is the platform's
        FileDialogBot dialog = FileDialogBot.open("Export rows as CSV",
                wizard.findings().contextMenu("Export CSV...")::click);
        Path exported = folder.resolve("findings.csv");
        try (Heartbeat window = new Heartbeat()) {
            dialog.choose(exported);
            Await.until(() -> lines(exported) == MANY + 1, "all findings are in the file");
            requireAlive(window);
        }
        wizard.wizard().buttonWithId("import.close").click();
        assertEquals(List.of(), List.of(bot.editors().toArray()));
    }

    private static void requireAlive(Heartbeat window) {
        System.out.println("Longest pause of the window: " + window.longestPause() + " ms; it computed for "
                + window.longestWork() + " ms");
        assertTrue(window.longestWork() < FROZEN, "The window computed for " + window.longestWork()
                + " ms without an answer");
    }

    private void rows(ImportBot wizard, String count) {
        bot.waitUntil(DefaultCondition.of("The table did not count " + count,
                () -> wizard.wizard().labelWithId("import.findings.count").getText().equals(count)), 60_000);
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException unfinished) {
            return 0;
        }
    }

    /** Every second record is no LDIF, the others have nothing to stand below. */
    private Path file() throws IOException {
        Path file = folder.resolve("in.ldif");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < MANY; i++) {
                String surname = i % 2 == 0 ? "sn:: !!!\n\n" : "sn: Person\n\n";
                out.write("dn: cn=number" + i + ",ou=nowhere,dc=example,dc=org\nobjectClass: person\ncn: number" + i
                        + '\n' + surname);
            }
        }
        return file;
    }
}
