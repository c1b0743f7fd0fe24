// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.ui.journeys.LifecycleFixture.mailbox;
import static org.poststation.ui.journeys.LifecycleFixture.server;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;

/** Somebody asks every morning who expires, and what is to be done. */
class LifecycleTest extends Journey {

    @Test
    void whoExpiresInTheNextDaysIsSeenAndOpened() {
        try (Slapd server = server(mailbox("guest", 5), mailbox("student", 12), mailbox("staff", 400))) {
            Connections.open("Morning", server);
            new AccountsViewBot(bot).waitForAll("7 rows");
            LifecycleViewBot view = new LifecycleViewBot(bot).look();
            assertTrue(view.bot().labelWithId("lifecycle.age").getText().contains("no rules"));
            view.choose("expiring", 2);
            assertEquals(List.of("guest@example.com: Active, ", "student@example.com: Active, "), view.shown());
            view.bot().textWithId("lifecycle.filter").setText("student");
            view.waitForCount("1 of 2 rows").table().doubleClick(0);
            bot.waitUntil(DefaultCondition.of("No editor of the student",
                    () -> bot.editors().stream().anyMatch(editor -> editor.getTitle().contains("student"))));
            view.bot().textWithId("lifecycle.filter").setText("");
            view.bot().textWithId("lifecycle.day").setText(LocalDate.now().plusDays(380).toString());
            view.waitForButton("expiring", 1);
        }
    }

    @Test
    void aServerThatDiesIsSaid() {
        try (Slapd server = server()) {
            Connections.open("Dying", server);
            new AccountsViewBot(bot).waitForAll("4 rows");
            LifecycleViewBot view = new LifecycleViewBot(bot).look();
            server.kill();
            bot.menu("Edit", "Look at Lifecycle").click();
            bot.waitUntil(DefaultCondition.of("The view did not say that it failed",
                    () -> !view.bot().labelWithId("lifecycle.failure.what").getText().isEmpty()));
            assertTrue(view.bot().buttonWithId("lifecycle.retry").isEnabled());
        }
    }
}
