// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Keyboard;

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
        List<String> lines = Copied.lines(bot, "info@example.com\t");
        assertEquals(2, lines.size());
        Keyboard.pressShortcut(SWT.CTRL | SWT.SHIFT, 'c');
        List<String> csv = Copied.lines(bot, "Address,");
        assertEquals(3, csv.size());
        assertTrue(csv.get(2).startsWith("zoe.held@example.com,Zoë Held,"), csv.get(2));
    }
}
