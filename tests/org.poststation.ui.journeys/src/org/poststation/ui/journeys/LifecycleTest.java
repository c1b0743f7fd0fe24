// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.ui.journeys.LifecycleFixture.dn;
import static org.poststation.ui.journeys.LifecycleFixture.isActive;
import static org.poststation.ui.journeys.LifecycleFixture.mailbox;
import static org.poststation.ui.journeys.LifecycleFixture.server;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.operation.OperationException;
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
            view.waitForButton("expiring", 1).bot().textWithId("lifecycle.day").setText("");
            view.waitForButton("expiring", 2);
        }
    }

    @Test
    void whatIsDueIsShownThenDoneAndDeletionsAreTyped() throws OperationException {
        try (Slapd server = server(mailbox("guest", -9), mailbox("staff", 400))) {
            Connections.open("Ending", server);
            new AccountsViewBot(bot).waitForAll("6 rows");
            LifecycleFixture.rule("Ending", Optional.empty(), Duration.ofHours(1));
            LifecycleViewBot view = new LifecycleViewBot(bot).look().choose("due", 1);
            assertEquals(List.of("guest@example.com: Active, Switch off"), view.shown());

            RunBot off = view.run();
            assertEquals("Run for 1 Account", off.button());
            assertTrue(off.ldif().contains("accountActive: FALSE"), off.ldif());
            assertTrue(isActive(server, "guest"), "nothing is done before");
            assertEquals(List.of("switched off guest@example.com"), off.start().results(bot));
            assertFalse(isActive(server, "guest"));
            view.choose("waiting", 1);
            assertEquals(List.of("guest@example.com: Switched off, Delete"), view.shown());

            LifecycleFixture.hoursPass("Ending");
            view.reload().choose("due", 1);
            RunBot delete = view.run();
            assertEquals("Delete 1 Account", delete.button());
            assertTrue(delete.ldif().contains("changetype: delete"), delete.ldif());
            assertFalse(delete.mayStart(), "nothing is typed");
            assertEquals(List.of("deleted guest@example.com"), delete.type("1").start().results(bot));
            assertEquals(List.of(), server.values(dn("guest"), "mail"));
            view.choose("deleted", 1).table().select(0);
            view.restore();
            new ImportBot(bot).opened().check("One record: 1 to be added").start("Import 1 Entry");
            bot.waitUntil(DefaultCondition.of("The account did not come back",
                    () -> server.values(dn("guest"), "userPassword").equals(List.of("secret"))));
            assertFalse(isActive(server, "guest"), "it comes back as it was deleted");
        }
    }

    @Test
    void aRuleBeginsWithAnExampleIsTriedOutAndKept() throws OperationException {
        try (Slapd server = server(mailbox("guest", -9), mailbox("student", -2), mailbox("staff", 400))) {
            Connections.open("Ruling", server);
            new AccountsViewBot(bot).waitForAll("7 rows");
            LifecycleViewBot view = new LifecycleViewBot(bot).look();
            RulesBot rules = view.rules().add("unused");
            assertTrue(rules.obstacle().contains("last login"), rules.obstacle());
            assertFalse(rules.maySave());
            rules.remove().add("expired").type("domain", "exämple .com");
            assertTrue(rules.problem("domain").contains("is no domain"), rules.problem("domain"));
            rules.type("domain", "example.com").type("deletion", "9000");
            assertTrue(rules.problem("deletion").contains("between"), rules.problem("deletion"));
            rules.type("deletion", "7");
            assertEquals("This rule finds 2 accounts of 4 now. 2 of the 4 accounts of example.com would be switched "
                    + "off or deleted, more than 10 %.", rules.tryOut());
            rules.save();
            view.choose("due", 2);
            LifecycleRule kept = LifecycleFixture.folder("Ruling").settings().rules().getFirst();
            assertEquals("example.com expired PT168H",
                    kept.domain() + ' ' + kept.reason().word() + ' ' + kept.deletion().orElseThrow());
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
