// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.ui.journeys.LifecycleFixture.isActive;
import static org.poststation.ui.journeys.LifecycleFixture.mailbox;
import static org.poststation.ui.journeys.LifecycleFixture.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.directory.lifecycle.Language;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;
import org.poststation.profile.mail.MailServerSettings;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Owners are told by a real mail server. */
class LifecycleMailTest extends Journey {

    @AfterEach
    void forgetServer() throws OperationException {
        MailServerSettings.save(settings(), MailServer.of("", 587, Protection.START_TLS, "", ""));
    }

    private static WorkspaceSettings settings() {
        return Connections.require(WorkspaceSettings.class);
    }

    private SWTBot mailPage() {
        UIThreadRunnable.asyncExec(() -> PreferencesUtil
                .createPreferenceDialogOn(null, "org.poststation.directory.ui.mail", null, null).open());
        return bot.shell("Preferences").activate().bot();
    }

    @Test
    void aMailServerIsSetAndTriedOut() throws OperationException {
        try (Postfix postfix = Postfix.accepting("admin")) {
            SWTBot page = mailPage();
            page.textWithId("mail.host").setText(postfix.host());
            page.comboBoxWithId("mail.protection").setSelection("None, for a server on this computer");
            assertEquals("25", page.textWithId("mail.port").getText(), "the usual port follows");
            page.textWithId("mail.port").setText(Integer.toString(postfix.port()));
            page.textWithId("mail.from").setText("console@example.com");
            page.textWithId("mail.to").setText("admin@example.com");
            page.buttonWithId("mail.test").click();
            page.waitUntil(DefaultCondition.of("The message was not taken",
                    () -> page.labelWithId("mail.result").getText().contains("took the message")));
            assertTrue(postfix.await("admin", 1).getFirst().contains("Subject: Poststation: test"));
            page.button("Apply and Close").click();
            bot.waitUntil(DefaultCondition.of("Nothing was kept", () -> kept().filter(
                    server -> server.port() == postfix.port() && server.perMinute() == 60).isPresent()));
        }
    }

    private static Optional<MailServer> kept() {
        try {
            return MailServerSettings.find(settings());
        } catch (OperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ownersAreToldInTheirLanguageAsThePreviewShowed() throws OperationException {
        try (Slapd server = server(mailbox("guest", -9)); Postfix postfix = Postfix.accepting("guest")) {
            MailServerSettings.save(settings(), MailServer.of(postfix.host(), postfix.port(), Protection.NONE, "",
                    "console@example.com"));
            Connections.open("Telling", server);
            new AccountsViewBot(bot).waitForAll("5 rows");
            LifecycleFixture.rule("Telling", Optional.of(Language.DE), Duration.ofHours(24));
            RunBot run = new LifecycleViewBot(bot).look().choose("due", 1).run();
            assertTrue(run.ldif().contains("accountActive: FALSE"));
            assertTrue(run.message().startsWith("To: guest@example.com\n"), run.message());
            assertTrue(run.message().contains("guest M\u00fcller"), run.message());
            assertEquals(List.of(), postfix.mailbox("guest"), "nobody is told by looking");
            assertEquals(List.of("told guest@example.com"), run.start().results(bot));
            assertFalse(isActive(server, "guest"));
            assertTrue(postfix.await("guest", 1).getFirst().contains("Content-Language: de"));
        }
    }

    @Test
    void withoutAMailServerTheAccountIsSwitchedOffAndTheReasonIsSaid() throws OperationException {
        try (Slapd server = server(mailbox("guest", -9))) {
            Connections.open("Silent", server);
            new AccountsViewBot(bot).waitForAll("5 rows");
            LifecycleFixture.rule("Silent", Optional.of(Language.EN), Duration.ofHours(24));
            LifecycleViewBot view = new LifecycleViewBot(bot).look().choose("due", 1);
            assertEquals(List.of("failed guest@example.com"), view.run().start().results(bot));
            String detail = bot.activeEditor().bot().tableWithId("run.results.table").cell(0, 2);
            assertTrue(detail.contains("No mail server is set"), detail);
            view.choose("due", 1);
            assertEquals(List.of("guest@example.com: Switched off, Tell the owner"), view.shown());
        }
    }
}
