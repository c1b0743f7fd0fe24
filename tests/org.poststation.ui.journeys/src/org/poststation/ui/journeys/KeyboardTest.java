// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.SWTBotShell;
import org.poststation.ui.driver.UIThreadRunnable;

/** Somebody never touches the mouse. */
class KeyboardTest extends Journey {

    private static final String ADDRESS = "zoe.held@example.com";
    private static final String DN = "mail=" + ADDRESS + ",vd=example.com,o=hosting,dc=example,dc=org";

    private Slapd server;
    private AccountsViewBot accounts;

    @BeforeEach
    void start(TestInfo test) {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        Connections.open(test.getTestMethod().orElseThrow().getName(), server);
        accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(ADDRESS, "mailbox");
        accounts.table().setFocus();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void enterOpensTheEditorAndControlSSavesIt() {
        Keyboard.pressShortcut(SWT.NONE, SWT.CR);
        EditorBot editor = EditorBot.mailbox(bot, ADDRESS);
        editor.text("surname").setText("Heldt");
        Keyboard.pressShortcut(SWT.CTRL, 's');
        new PreviewBot().apply();
        editor.waitUntilSaved();
        assertEquals(List.of("Heldt"), server.values(DN, "sn"));
    }

    @Test
    void f5ReadsWhatSomebodyElseChanged() {
        server.modify("dn: " + DN + "\nchangetype: modify\nreplace: quota\nquota: 1073741824S\n");
        assertEquals("50 MB", accounts.table().cell(0, "Quota"));
        Keyboard.pressShortcut(SWT.NONE, SWT.F5);
        bot.waitUntil(DefaultCondition.of("The table shows the old quota",
                () -> "1 GB".equals(accounts.table().cell(0, "Quota"))));
    }

    @Test
    void controlFMovesToTheFilterAndArrowDownBackToTheRows() {
        Keyboard.pressShortcut(SWT.CTRL, 'f');
        bot.waitUntil(DefaultCondition.onUiThread("The filter has not the keyboard",
                () -> accounts.filter().widget.isFocusControl()));
        Keyboard.typeText("info");
        accounts.waitForCount("1 of 4 rows");
        Keyboard.pressShortcut(SWT.NONE, SWT.ARROW_DOWN);
        bot.waitUntil(DefaultCondition.onUiThread("The rows have not the keyboard",
                () -> accounts.table().widget.isFocusControl()));
    }

    @Test
    void f2AsksForANewAddressAndDeleteForConfirmation() {
        Keyboard.pressShortcut(SWT.NONE, SWT.F2);
        closeByEscape("Rename");
        accounts.table().setFocus();
        Keyboard.pressShortcut(SWT.NONE, SWT.DEL);
        closeByEscape("Delete");
        assertFalse(server.values(DN, "mail").isEmpty());
    }

    private void closeByEscape(String title) {
        SWTBotShell dialog = bot.shell(title).activate();
        UIThreadRunnable.syncExec(() -> dialog.widget.getDefaultButton().setFocus());
        Keyboard.pressShortcut(SWT.NONE, SWT.ESC);
        bot.waitUntil(Conditions.shellCloses(dialog));
    }
}
