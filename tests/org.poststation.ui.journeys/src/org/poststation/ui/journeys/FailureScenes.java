// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Pictures of what the window shows when something is missing, cut short or went wrong. */
record FailureScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final String ENTRY = "org.poststation.directory.ui.entry";
    private static final String MAILBOX = "zoe.held@example.com";

    void all() {
        camera.visit("password-prompt", () -> {
            Connections.open(camera.connection(), server, server.rootDn(), "wrong");
            bot.shell("Sign in").activate();
        });
        camera.visit("accounts-failed", this::unreachable);
        limited();
        camera.visit("editor-failed", this::serverGone);
        camera.visit("error-log", () -> bot.showView("org.eclipse.pde.runtime.LogView"));
        UIThreadRunnable.syncExec(() -> Camera.page().bringToTop(Camera.page().findView(ENTRY)));
    }

    private void unreachable() {
        String name = camera.connection();
        try (Slapd stopped = Slapd.builder(SchemaSet.PHAMM).start()) {
            stopped.stop();
            Connections.open(name, stopped);
            new DirectoryViewBot(bot).item(name).select();
            new AccountsViewBot(bot).bot().labelWithId("accounts.failure.what");
        }
    }

    private void limited() {
        try (TemporaryFolder folder = TemporaryFolder.create("tour-");
                Slapd small = Slapd.builder(SchemaSet.PHAMM).noSync()
                        .sizeLimit("size.soft=500 size.hard=500 size.prtotal=500")
                        .ldif(MailDirectoryData.of(600, 100, 2).write(folder.resolve("some.ldif"))).start()) {
            camera.visit("accounts-limited", () -> {
                Connections.open(camera.connection(), small, small.readerDn(), small.readerPassword());
                new AccountsViewBot(bot).waitForAge("of more").waitForCount("498 rows");
            });
        }
    }

    private void serverGone() {
        try (Slapd doomed = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            Connections.open(camera.connection(), doomed);
            new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox").openFirst();
            EditorBot editor = EditorBot.of(bot, MAILBOX, "mailbox");
            editor.amount("quota", "3", "GB");
            PreviewBot preview = editor.save();
            doomed.kill();
            preview.apply();
            editor.retryButton();
        }
    }
}
