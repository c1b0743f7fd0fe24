// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.Keyboard;
import org.poststation.ui.driver.UIThreadRunnable;

/** Somebody needs the accounts in another program. */
class CopyTest extends Journey {

    private Slapd server;
    private AccountsViewBot accounts;

    @BeforeEach
    void start() {
        server = Slapd.builder(SchemaSet.PHAMM).sample().start();
        Connections.open("Copies", server);
        accounts = new AccountsViewBot(bot).waitForAll("4 rows");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void selectedRowsAreCopiedAsLinesOrAsCsv() {
        accounts.table().select("info@example.com", "zoe.held@example.com");
        accounts.table().setFocus();
        Keyboard.pressShortcut(SWT.CTRL, 'c');
        List<String> lines = copied("info@example.com\t");
        assertEquals(2, lines.size());
        Keyboard.pressShortcut(SWT.CTRL | SWT.SHIFT, 'c');
        List<String> csv = copied("Address,");
        assertEquals(3, csv.size());
        assertTrue(csv.get(2).startsWith("zoe.held@example.com,Zoë Held,"), csv.get(2));
    }

    /** The lines on the clipboard, when the first of them begins so. */
    private List<String> copied(String beginning) {
        bot.waitUntil(DefaultCondition.of("Nothing was copied that begins with " + beginning,
                () -> clipboard().startsWith(beginning)));
        return clipboard().lines().toList();
    }

    private static String clipboard() {
        return UIThreadRunnable.syncExec(() -> {
            Clipboard clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text == null ? "" : (String) text;
        });
    }
}
