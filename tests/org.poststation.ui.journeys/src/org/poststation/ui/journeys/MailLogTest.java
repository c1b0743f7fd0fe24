// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.Await;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;

/** What became of a message, out of the log of a real Postfix behind a real sshd. */
@Timeout(180)
class MailLogTest extends Journey {

    private static final String VIEW = "org.poststation.queue.ui.log";

    private Postfix postfix;
    private Sshd node;

    @BeforeEach
    void start() {
        postfix = Postfix.deferring(Map.of("example.net", "4.2.2 host mx.example.net[192.0.2.2] said: 452 4.2.2 full"));
        node = Sshd.with().user("anna").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: /usr/bin/cat").start();
        Nodes.keep(new NodeProfile("mx1",
                new SshPlace(new SshLogin(node.host(), node.port(), "anna",
                        new SshIdentity.KeyFile(node.key().file().toString())), List.of(),
                        List.of(node.knownHosts().toString())),
                true));
        postfix.send("sender@example.org", "one@example.net", "two@example.net");
        Await.until(() -> postfix.queue().stream().anyMatch(line -> line.contains("\"deferred\"")),
                Duration.ofMinutes(1), "it is deferred");
    }

    @AfterEach
    void stop() {
        Nodes.forgetAll();
        node.close();
        postfix.close();
    }

    private SWTBotView search(String needle) {
        SWTBotView view = bot.showView(VIEW);
        view.setFocus();
        view.bot().textWithId("log.needle").setText(needle);
        view.bot().buttonWithId("log.search").click();
        return view;
    }

    private SWTBotTable rows(SWTBotView view, String table) {
        bot.waitUntil(DefaultCondition.of("nothing is found", () -> view.bot().tableWithId(table).rowCount() > 0));
        return view.bot().tableWithId(table);
    }

    @Test
    void anAddressLeadsToTheStoryOfItsMessage() {
        SWTBotView view = search("one@example.net");
        SWTBotTable stories = rows(view, "log.stories.table");
        assertEquals(1, stories.rowCount());
        assertEquals("sender@example.org", stories.cell(0, "Sender"));
        assertTrue(stories.cell(0, "What became of it").contains("one@example.net: deferred"));
        assertTrue(stories.cell(0, "Queue IDs").startsWith("mx1/"));
        stories.select(0);
        SWTBotTable events = rows(view, "log.events.table");
        int deferred = events.indexOf("deferred", 2);
        assertEquals("4.2.2", events.cell(deferred, "Status"));
        assertTrue(events.indexOf("received", 2) >= 0);
        assertTrue(events.indexOf("message-id", 2) >= 0);
    }

    @Test
    void whatIsTooShortIsSaid() {
        SWTBotView view = search("a");
        bot.waitUntil(DefaultCondition.of("it is not said",
                () -> view.bot().buttonWithId("log.again").getText().equals("Look for something else")));
    }
}
