// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.Await;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.sshd.Sshd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;

/** How much mail comes and goes, out of the log of a real Postfix behind a real sshd. */
@Timeout(180)
class MailTrafficTest extends Journey {

    private static final String ANSWERED = "OK|Warning|Critical";
    private static final String TAKEN = "Messages taken";

    private Postfix postfix;
    private Sshd server;

    @BeforeEach
    void start() {
        postfix = Postfix.accepting("anna");
        server = Sshd.with().user("anna").user("bert").folder("/etc/postfix", postfix.configuration())
                .sudo("anna ALL=(root) NOPASSWD: /usr/bin/tail").start();
        keep("mx1", "anna", true);
    }

    @AfterEach
    void stop() {
        Nodes.forgetAll();
        server.close();
        postfix.close();
    }

    private void keep(String name, String account, boolean sudo) {
        SshLogin login = new SshLogin(server.host(), server.port(), account,
                new SshIdentity.KeyFile(server.key().file().toString()));
        Nodes.keep(new NodeProfile(name, new SshPlace(login, List.of(), List.of(server.knownHosts().toString())),
                sudo));
    }

    private void waitFor(String failure, BooleanSupplier condition) {
        bot.waitUntil(DefaultCondition.of(failure, condition::getAsBoolean));
    }

    private void send(int messages) {
        long before = sent();
        for (int i = 0; i < messages; i++) {
            postfix.send("news@example.com", "anna@example.com");
        }
        Await.until(() -> sent() == before + messages, Duration.ofMinutes(1), "all deliveries are logged");
    }

    private long sent() {
        return postfix.log().lines().filter(line -> line.contains("status=sent")).count();
    }

    private static String value(SWTBotTable values, String what) {
        int row = values.indexOf(what, 1);
        return row < 0 ? "" : values.cell(row, 2);
    }

    private static boolean isKept(NodeHistory history) {
        Instant now = Instant.now();
        try {
            return !history.read("mx1", Measure.MAIL_IN, now.minusSeconds(60), now).isEmpty();
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whatComesAndGoesIsShownAndKept() throws OperationException {
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx1", ANSWERED).select("mx1");
        waitFor("The first look says something", () -> value(nodes.values(), TAKEN).startsWith("known from"));
        send(3);
        new NodesViewBot(bot).waitForAll().refresh();
        waitFor("Nothing is counted", () -> value(nodes.values(), TAKEN).matches("[0-9.,]*[1-9][0-9.,]* a minute"));
        NodeHistory history = Connections.require(NodeHistory.class);
        waitFor("Nothing is kept", () -> isKept(history));
        history.forget("mx1");
    }

    @Test
    void theRightThatIsMissingIsNamed() {
        keep("mx2", "bert", false);
        NodesViewBot nodes = new NodesViewBot(bot).refresh().waitForState("mx2", ANSWERED).select("mx2");
        waitFor("The missing right is not named", () -> nodes.values().indexOf(
                "this account may not ask that; switch on sudo and allow it with visudo on the node: "
                        + "bert ALL=(root) NOPASSWD: /usr/bin/tail, /usr/bin/journalctl",
                2) >= 0);
    }
}
