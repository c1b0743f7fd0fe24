// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;

/** Somebody checks a directory and sets right what is wrong. */
class ConsistencyTest extends Journey {

    private static final String ZOE = "mail=zoe.held@example.com,vd=example.com,o=hosting,dc=example,dc=org";

    @Test
    void thePlantedFaultsOfTheExampleAreFoundAndOpened() {
        new WelcomeBot(bot).openExample();
        new AccountsViewBot(bot).waitForAll("693 rows");
        ConsistencyViewBot view = new ConsistencyViewBot(bot);
        view.bot().buttonWithId("consistency.read").click();
        view.waitForResult();
        Set<String> rules = new HashSet<>();
        for (int row = 0; row < view.rules().rowCount(); row++) {
            if (!view.rules().cell(row, 1).equals("0")) {
                rules.add(view.rules().cell(row, 0));
            }
        }
        assertTrue(rules.containsAll(Set.of("Forward without target", "Forward and vacation both on",
                "Not said whether mail is forwarded", "Not said whether absence is answered", "Forward to itself",
                "Vacation is over and still on", "Value that cannot be read", "Expired and still active",
                "Marked for removal and still active", "Quota in another unit than the others",
                "Quota hardly one message fits into", "Weakly stored password", "Address used twice",
                "Target does not exist", "Addresses that lead round in a circle", "All targets are switched off",
                "Target without domain", "Domain above its limit")), rules::toString);

        view.choose("Target does not exist", 3);
        assertTrue(view.explanation().contains("mail comes back to the sender"), view.explanation());
        assertTrue(view.shown().contains("prizes@example.org: The target does not exist: nobody.here@example.org."),
                view.shown()::toString);
        view.bot().textWithId("consistency.filter").setText("scholarships");
        view.waitForCount("1 of 3 rows").findings().doubleClick(0);
        bot.waitUntil(DefaultCondition.of("No editor of the alias",
                () -> bot.editors().stream().anyMatch(editor -> editor.getTitle().contains("scholarships"))));
    }

    @Test
    void aFixIsShownAppliedAndFoundInOrderAfterwards() {
        try (Slapd server = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            server.modify("dn: " + ZOE + "\nchangetype: modify\nreplace: forwardActive\nforwardActive: TRUE\n");
            Connections.open("To be fixed", server);
            new AccountsViewBot(bot).waitForAll("4 rows");
            ConsistencyViewBot view = new ConsistencyViewBot(bot);
            view.bot().buttonWithId("consistency.read").click();
            view.waitForResult().choose("Forward without target", 1).findings().select(0);
            view.findings().contextMenu("Fix...").click();
            PreviewBot preview = new PreviewBot();
            assertTrue(preview.ldif().contains("forwardActive: FALSE"), preview.ldif());
            assertEquals(List.of("TRUE"), server.values(ZOE, "forwardActive"));
            preview.apply();
            bot.waitUntil(DefaultCondition.of("The server was not changed",
                    () -> server.values(ZOE, "forwardActive").equals(List.of("FALSE"))));
            bot.waitUntil(DefaultCondition.of("The finding is still there",
                    () -> view.shown().stream().noneMatch(finding -> finding.contains("The forward is on"))));
        }
    }

    @Test
    void severalFindingsAreFixedAtOnce() {
        try (Slapd server = LifecycleFixture.server(LifecycleFixture.mailbox("guest", 400))) {
            List<String> both = List.of(ZOE, LifecycleFixture.dn("guest"));
            both.forEach(dn -> server.modify("dn: " + dn
                    + "\nchangetype: modify\nreplace: forwardActive\nforwardActive: TRUE\n"));
            Connections.open("Several", server);
            new AccountsViewBot(bot).waitForAll("5 rows");
            ConsistencyViewBot view = new ConsistencyViewBot(bot);
            view.bot().buttonWithId("consistency.read").click();
            view.waitForResult().choose("Forward without target", 2).findings().select(0, 1);
            view.findings().contextMenu("Fix...").click();
            PreviewBot preview = new PreviewBot();
            both.forEach(dn -> assertTrue(preview.ldif().contains("dn: " + dn), preview.ldif()));
            preview.apply();
            bot.waitUntil(DefaultCondition.of("The server was not changed", () -> both.stream()
                    .allMatch(dn -> server.values(dn, "forwardActive").equals(List.of("FALSE")))));
        }
    }

    @Test
    void aServerThatDiesLeavesNoHalfResult() {
        try (Slapd server = Slapd.builder(SchemaSet.PHAMM).sample().start()) {
            Connections.open("Dies", server);
            new AccountsViewBot(bot).waitForAll("4 rows");
            ConsistencyViewBot view = new ConsistencyViewBot(bot);
            view.bot().buttonWithId("consistency.read").click();
            view.waitForResult();
            server.kill();
            bot.menu("Edit", "Check Consistency").click();
            bot.waitUntil(DefaultCondition.of("The view did not say that it failed",
                    () -> !view.bot().labelWithId("consistency.failure.what").getText().isEmpty()));
            assertTrue(view.bot().buttonWithId("consistency.retry").isEnabled());
        }
    }
}
