// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTUtils;
import org.poststation.ui.driver.UIThreadRunnable;

/** Takes a picture of every view, editor and dialog in both themes; not a test, see releng/screenshots. */
class ScreenshotTour extends Journey {

    private static final Path FOLDER = Path.of(System.getProperty("org.poststation.tour.folder", "target/tour"));
    private static final List<String> THEMES = List
            .of(System.getProperty("org.poststation.tour.themes", "Light,Dark").split(","));
    private static final String MAILBOX = "zoe.held@example.com";
    private static final String DN = "mail=" + MAILBOX + ",vd=example.com,o=hosting,dc=example,dc=org";
    private static final String START_TLS = "StartTLS: begins plain, then encrypted";

    private static Slapd server;

    private final List<String> missed = new ArrayList<>();
    private String theme = "Light";

    @BeforeAll
    static void start() {
        server = Slapd.builder(SchemaSet.PHAMM)
                .certificate(TestCertificates.of(CertificateKind.UNKNOWN_AUTHORITY)).sample().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPicture() {
        UIThreadRunnable.syncExec(() -> bot.mainShell().widget.setMaximized(true));
        for (String each : THEMES) {
            theme = each;
            bot.menu("Window", "Theme", theme).click();
            if (each.equals(THEMES.getFirst())) {
                visit("accounts-empty", () -> new AccountsViewBot(bot));
            }
            visit("welcome", () -> new WelcomeBot(bot).title());
            example();
            wizards();
            dialogs();
            states();
        }
        assertEquals(List.of(), missed);
    }

    private void example() {
        visit("accounts", () -> {
            new WelcomeBot(bot).openExample();
            new AccountsViewBot(bot).waitForAll("693 rows").table().select(2);
            new DirectoryViewBot(bot).item("example.org").expand();
            new AccountsViewBot(bot);
        });
        visit("mailbox-editor", () -> {
            open("grazyna.kaminski@example.org", "mailbox");
            UIThreadRunnable.syncExec(() -> page().toggleZoom(page().getReference(page().getActiveEditor())));
        });
        visit("accounts-editor", () -> open("sukru.celik@example.org", "mailbox"));
        visit("alias-editor", () -> open("scholarships@example.org", "alias"));
        visit("list-editor", () -> {
            AccountsViewBot accounts = new AccountsViewBot(bot);
            accounts.filter().setText("lists.example.org");
            accounts.waitForCount("40 of 693 rows").openFirst();
            bot.activeEditor().bot().labelWithId("list.title");
            UIThreadRunnable.syncExec(() -> page().toggleZoom(page().getReference(page().getActiveEditor())));
        });
        visit("domain-editor", () -> {
            new AccountsViewBot(bot).filter().setText("");
            new DirectoryViewBot(bot).item("example.org").doubleClick();
            bot.activeEditor().bot().labelWithId("domain.title");
        });
    }

    private void wizards() {
        for (String kind : List.of("Mailbox", "Alias", "Mailing List", "Domain")) {
            visit("create-" + kind.toLowerCase(Locale.ROOT).replace(' ', '-'), () -> {
                new DirectoryViewBot(bot).item("example.org").select();
                bot.menu("File", "New", "New " + kind + "...").click();
                bot.buttonWithId("create.finish");
            });
        }
        visit("connection-server", () -> new WelcomeBot(bot).connect());
        visit("connection-signin", () -> new WelcomeBot(bot).connect().server("Own server", server, START_TLS));
        visit("connection-certificate", () -> {
            toTest(server.rootPassword()).test();
            new CertificateBot(bot).fingerprint();
        });
        visit("connection-wizard", () -> {
            ConnectionWizardBot wizard = toTest(server.rootPassword()).test();
            new CertificateBot(bot).trust();
            wizard.waitForResult("Recognise the schema", "OK");
        });
        visit("connection-failed", () -> {
            ConnectionWizardBot wizard = toTest("wrong").test();
            new CertificateBot(bot).trust();
            wizard.waitForResult("Sign in", "Failed");
        });
    }

    private void dialogs() {
        visit("preview", () -> {
            EditorBot editor = openSample();
            editor.amount("quota", "3", "GB");
            editor.save();
        });
        visit("merge", () -> {
            EditorBot editor = openSample();
            server.modify("dn: " + DN + "\nchangetype: modify\nreplace: quota\nquota: " + System.nanoTime() + "S\n");
            editor.amount("quota", "3", "GB");
            editor.text("surname").setText("Heldt");
            editor.save().apply();
            new MergeBot(bot);
        });
        onMailbox("delete", "Delete", "delete.apply");
        onMailbox("rename", "Rename", "");
        onMailbox("set-password", "Set Password...", "");
        onMailbox("change-several", "Change Several...", "");
        preferences("preferences-connections", "org.poststation.profile.ui.connections");
        preferences("preferences-passwords", "org.poststation.directory.ui.passwords");
    }

    private void states() {
        visit("accounts-failed", () -> {
            Connections.open("Wrong password " + theme, server, server.rootDn(), "wrong");
            new AccountsViewBot(bot).bot().labelWithId("accounts.failure.what");
        });
    }

    private void preferences(String name, String page) {
        visit(name, () -> {
            UIThreadRunnable.asyncExec(() -> PreferencesUtil
                    .createPreferenceDialogOn(bot.mainShell().widget, page, null, null).open());
            bot.shell("Preferences").activate();
        });
    }

    private void onMailbox(String name, String entry, String button) {
        visit(name, () -> {
            Connections.open("Sample " + name + theme, server);
            AccountsViewBot accounts = new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox");
            accounts.table().contextMenu(entry).click();
            bot.waitUntil(DefaultCondition.of("No dialog " + entry,
                    () -> bot.activeShell().widget != bot.mainShell().widget));
            if (!button.isEmpty()) {
                bot.waitUntil(Conditions.widgetIsEnabled(bot.activeShell().bot().buttonWithId(button)));
            }
        });
    }

    private ConnectionWizardBot toTest(String password) {
        return new WelcomeBot(bot).connect().server("Own server", server, START_TLS).signIn(server.rootDn(), password,
                server.suffix());
    }

    private EditorBot open(String address, String kind) {
        new AccountsViewBot(bot).waitForAll("693 rows").find(address, kind).openFirst();
        return EditorBot.of(bot, address, kind);
    }

    private EditorBot openSample() {
        Connections.open("Sample " + theme + System.nanoTime(), server);
        new AccountsViewBot(bot).waitForAll("4 rows").find(MAILBOX, "mailbox").openFirst();
        return EditorBot.of(bot, MAILBOX, "mailbox");
    }

    /** Goes somewhere, takes the picture and leaves everything as it was. */
    private void visit(String name, Runnable way) {
        try {
            way.run();
            bot.waitUntil(Conditions.noUserJob());
            SWTUtils.captureScreenshot(FOLDER.resolve(name + '-' + theme.toLowerCase(Locale.ROOT) + ".png"));
        } catch (RuntimeException | AssertionError notReached) {
            missed.add(name + ' ' + theme + ": " + notReached.getMessage());
        }
        UIThreadRunnable.syncExec(() -> page().zoomOut());
        tidy();
        bot.waitUntil(Conditions.noUserJob());
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
