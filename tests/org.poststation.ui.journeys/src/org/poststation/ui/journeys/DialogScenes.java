// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the dialogs in which things are changed. */
record DialogScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final String MAILBOX = "zoe.held@example.com";
    private static final String DN = "mail=" + MAILBOX + ",vd=example.com,o=hosting,dc=example,dc=org";

    void all() {
        camera.visit("preview", () -> {
            EditorBot editor = open();
            editor.amount("quota", "3", "GB");
            editor.save();
        });
        camera.visit("merge", this::merge);
        onMailbox("delete", "Delete");
        onMailbox("rename", "Rename");
        onMailbox("set-password", "Set Password...");
        onMailbox("change-several", "Change Several...");
        camera.visit("verify-password", this::verify);
        camera.visit("report", this::report);
    }

    private void merge() {
        EditorBot editor = open();
        server.modify("dn: " + DN + "\nchangetype: modify\nreplace: quota\nquota: "
                + (1 + System.nanoTime() % 900) + "000000S\n");
        editor.amount("quota", "3", "GB");
        editor.text("surname").setText("Heldt");
        editor.save().apply();
        new MergeBot(bot);
    }

    private void verify() {
        open().bot().buttonWithId("mailbox.password.verify").click();
        SWTBot dialog = bot.shell("Verify a password").activate().bot();
        dialog.textWithId("verify.password").setText("Sample");
        dialog.buttonWithId("verify.try").click();
        dialog.waitUntil(DefaultCondition.of("No verdict",
                () -> "The server refuses this password.".equals(dialog.labelWithId("verify.result").getText())));
    }

    /** Somebody who may only read changes every mailbox. */
    private void report() {
        Connections.open(camera.connection(), server, server.readerDn(), server.readerPassword());
        AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows");
        accounts.table().select(0, 1, 2, 3);
        accounts.table().contextMenu("Change Several...").click();
        SWTBot fields = bot.shell("Change several").activate().bot();
        fields.checkBoxWithId("several.active.set").select();
        fields.comboBoxWithId("several.active").setSelection("no");
        fields.buttonWithId("several.ok").click();
        new PreviewBot().apply();
        new ReportBot(bot).rows();
    }

    private void onMailbox(String name, String entry) {
        camera.visit(name, () -> {
            Connections.open(camera.connection(), server);
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox");
            accounts.table().contextMenu(entry).click();
            bot.waitUntil(DefaultCondition.of("No dialog " + entry,
                    () -> bot.activeShell().widget != bot.mainShell().widget));
            if (name.equals("delete")) {
                bot.waitUntil(DefaultCondition.of("The change was not worked out",
                        () -> !new DeleteBot(bot).ldif().isEmpty() && new DeleteBot(bot).button().isEnabled()));
            } else if (name.equals("rename")) {
                bot.waitUntil(Conditions.tableIsFilled(bot.activeShell().bot().tableWithId("rename.references")));
            }
        });
    }

    private EditorBot open() {
        Connections.open(camera.connection(), server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox").openFirst();
        return EditorBot.of(bot, MAILBOX, "mailbox");
    }
}
