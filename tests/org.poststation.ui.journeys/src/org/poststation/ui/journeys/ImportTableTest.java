// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;

/** The personnel office sends a spreadsheet, and its rows become mailboxes. */
class ImportTableTest extends ImportJourney {

    private static final String MIA = "mail=mia@example.com,vd=example.com,o=hosting,dc=example,dc=org";

    @Test
    void columnsFillFieldsAndAreRemembered() throws IOException {
        connect("Spreadsheet");
        String columns = "Kontakt;Rufname;Nachname;Platz;Zimmer" + folder.path().getFileName();
        ImportBot wizard = open("Spreadsheet", columns
                + "\nmia@example.com;Mia;Größe;2G;7\nbo@example.com;Bo;Held;much;8\n");
        SWTBotTable preview = preview(wizard, 2);
        assertFalse(wizard.wizard().buttonWithId("import.next").isEnabled(), "no column holds the address yet");
        choose(wizard, "address", "Kontakt (mia@example.com)");
        choose(wizard, "givenName", "Rufname (Mia)");
        choose(wizard, "quota", "Platz (2G)");
        choose(wizard, "description", "Always:");
        wizard.wizard().textWithId("mapping.description.always").setText("moved in");
        bot.waitUntil(DefaultCondition.of("The preview does not show the fault",
                () -> preview.columns().size() == 7 && preview.cell(1, 6).contains("much")));
        assertEquals("2 GB", preview.cell(0, "Quota"));
        assertEquals("Größe", preview.cell(0, "Surname"));
        assertTrue(preview.cell(0, 6).startsWith("mail=mia@example.com"), preview.cell(0, 6));
        assertTrue(wizard.wizard().labelWithId("mapping.note").getText().startsWith("The first 2 rows, one of them"));
        wizard.check("2 records: 1 to be added").start("Import 1 Entry").ended("people.csv",
                "One record is in the directory, 1 could not");
        assertEquals(List.of("moved in"), server.values(MIA, "description"));
        assertEquals(List.of("2147483648S"), server.values(MIA, "quota"));
        assertEquals(List.of("Größe"), server.values(MIA, "sn"));
        bot.closeAllEditors();

        ImportBot again = open("Spreadsheet", columns + "\nida@example.com;Ida;Held;3G;9\n");
        preview(again, 1);
        assertEquals("Kontakt (ida@example.com)", again.wizard().comboBoxWithId("mapping.address").getText());
        assertEquals("moved in", again.wizard().textWithId("mapping.description.always").getText());
        assertTrue(again.wizard().labelWithId("mapping.note").getText().contains("before"));
        again.check("One record: 1 to be added");
    }

    @Test
    void aTableWithoutColumnNamesIsReadByPosition() throws IOException {
        connect("Nameless");
        ImportBot wizard = open("Nameless", "mia@example.com;Mia;Held\n");
        wizard.wizard().checkBoxWithId("mapping.header").deselect();
        SWTBotTable preview = preview(wizard, 1);
        choose(wizard, "address", "1 (mia@example.com)");
        choose(wizard, "surname", "3 (Held)");
        bot.waitUntil(DefaultCondition.of("The row does not become a mailbox",
                () -> preview.columns().size() == 4 && preview.cell(0, 3).startsWith("mail=mia")));
        wizard.check("One record: 1 to be added");
    }

    /** The wizard on its page of columns, with a file of an old office program. */
    private ImportBot open(String connection, String text) throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), text.getBytes(Charset.forName("windows-1252")));
        ImportBot wizard = new ImportBot(bot, connection, file);
        wizard.wizard().buttonWithId("import.next").click();
        return wizard;
    }

    private SWTBotTable preview(ImportBot wizard, int rows) {
        SWTBotTable preview = wizard.wizard().tableWithId("mapping.preview");
        bot.waitUntil(DefaultCondition.of("The preview does not show the rows", () -> preview.rowCount() == rows));
        return preview;
    }

    private static void choose(ImportBot wizard, String field, String column) {
        wizard.wizard().comboBoxWithId("mapping." + field).setSelection(column);
    }
}
