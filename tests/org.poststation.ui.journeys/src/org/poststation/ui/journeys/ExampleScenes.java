// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the example directory: table, entry and editors. */
record ExampleScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String EVERYTHING = "693 rows";

    void all() {
        camera.visit("accounts", () -> {
            new WelcomeBot(bot).openExample();
            new AccountsViewBot(bot).waitForAll(EVERYTHING).table().select(2);
            new DirectoryViewBot(bot).item("example.org").expand();
            new AccountsViewBot(bot);
        });
        camera.visit("accounts-filtered-out", () -> {
            whole().filter().setText("kaminski mailbox");
            new DirectoryViewBot(bot).item("lists.example.org").select();
            accounts().waitForCount("0 of 693 rows");
        });
        camera.visit("entry", () -> {
            whole().find("grazyna.kaminski@example.org", "mailbox");
            bot.showView("org.poststation.directory.ui.entry");
            camera.zoom();
        });
        camera.visit("accounts-editor", () -> open("sukru.celik@example.org", "mailbox"));
        camera.visit("mailbox-editor", () -> {
            open("grazyna.kaminski@example.org", "mailbox");
            camera.zoom();
        });
        camera.visit("alias-editor", () -> open("scholarships@example.org", "alias"));
        camera.visit("list-editor", () -> {
            open("directors@lists.example.org", "list");
            camera.zoom();
        });
        camera.visit("domain-editor", () -> {
            whole();
            new DirectoryViewBot(bot).item("example.org").doubleClick();
            bot.activeEditor().bot().labelWithId("domain.title");
        });
    }

    private AccountsViewBot accounts() {
        return new AccountsViewBot(bot);
    }

    /** The table with all rows of the example directory. */
    private AccountsViewBot whole() {
        new DirectoryViewBot(bot).item("Example directory").select();
        return accounts().waitForAll(EVERYTHING);
    }

    private void open(String address, String kind) {
        whole().find(address, kind).openFirst();
        EditorBot.of(bot, address, kind);
    }
}
