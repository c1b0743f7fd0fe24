// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the journal, the consistency check and the maps. */
record WorkScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final String JOURNAL = "org.poststation.directory.ui.journal";
    private static final String MAILBOX = "zoe.held@example.com";

    void all() {
        camera.visit("journal-empty", () -> {
            Connections.open(camera.connection(), server);
            new AccountsViewBot(bot).waitForAll("4 rows");
            bot.showView(JOURNAL).bot().labelWithId("journal.empty");
        });
        camera.visit("journal", this::changed);
        camera.visit("journal-undo", () -> {
            changed().contextMenu("Undo...").click();
            new SWTBot().textWithId("undo.ldif");
        });
        camera.visit("consistency-empty", () -> {
            Connections.open(camera.connection(), server);
            new AccountsViewBot(bot).waitForAll("4 rows");
            new ConsistencyViewBot(bot).bot().buttonWithId("consistency.read");
        });
        camera.visit("consistency", () -> {
            example();
            bot.menu("Edit").menu("Check Consistency").click();
            new ConsistencyViewBot(bot).waitForResult().findings().select(0);
        });
        camera.visit("maps", () -> maps(""));
        camera.visit("maps-different", () -> maps("/etc/hosts"));
    }

    /** A mailbox whose quota was changed; the journal with that entry selected. */
    private SWTBotTable changed() {
        Connections.open(camera.connection(), server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox").openFirst();
        EditorBot editor = EditorBot.mailbox(bot, MAILBOX);
        // less than the limit of the domain, and never what it was before
        editor.amount("quota", Long.toString(1000 + System.nanoTime() % 9000), "MB");
        editor.save().apply();
        editor.waitUntilSaved();
        bot.closeAllEditors();
        SWTBotTable entries = bot.showView(JOURNAL).bot().tableWithId("journal.table");
        bot.waitUntil(DefaultCondition.of("Nothing is in the journal", () -> entries.rowCount() > 0));
        entries.select(0);
        return entries;
    }

    private void example() {
        new WelcomeBot(bot).openExample();
        new AccountsViewBot(bot).waitForAll("693 rows");
        new DirectoryViewBot(bot).item("Example directory").select();
    }

    private void maps(String file) {
        example();
        bot.menu("Edit", "Postfix Maps...").click();
        SWTBot dialog = bot.shell("Postfix maps of Example directory").activate().bot();
        if (!file.isEmpty()) {
            dialog.textWithId("maps.file").setText(file);
            dialog.buttonWithId("maps.compare").click();
            dialog.waitUntil(DefaultCondition.of("Nothing was compared",
                    () -> dialog.labelWithId("maps.result").getText().contains("differences")));
        }
    }
}
