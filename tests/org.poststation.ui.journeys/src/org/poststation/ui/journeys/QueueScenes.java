// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.time.Duration;
import java.util.Map;

import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Ports;
import org.poststation.ui.driver.SWTBotButton;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the queues: overview, groups, messages, what is asked before something is done to them, the journal. */
record QueueScenes(SWTWorkbenchBot bot, Camera camera) {

    private static final String PERSPECTIVE = "org.poststation.application.queues";
    private static final int MESSAGES = 6;

    void all() {
        NodeScenes.perspective(PERSPECTIVE);
        try (QueueNode node = QueueNode.start("mx1", Map.of("example.net", "4.2.2 The mailbox is full", "example.org",
                "4.4.1 Connection timed out", "*", "4.7.1 Greylisted, come back later"))) {
            withoutAny();
            fill(node);
            camera.visit("queues", () -> {
                looked();
                queues().view(QueuesBot.QUEUES);
            });
            camera.visit("queue-groups", () -> {
                looked();
                SWTBotTable groups = queues().groups();
                queues().waitFor("no groups", () -> groups.rowCount() > 0);
                groups.select(0);
            });
            camera.visit("queue-messages", () -> {
                looked();
                queues().messages().select(1);
            });
            camera.visit("queue-message", () -> {
                looked().doubleClick(0);
                queues().waitFor("nothing is shown", () -> !bot.showView("org.poststation.queue.ui.message").bot()
                        .textWithId("message.envelope").getText().isEmpty());
            });
            camera.visit("queue-delete", () -> {
                looked();
                bot.runCommand("org.eclipse.ui.edit.selectAll");
                bot.runCommand("org.eclipse.ui.edit.delete");
                bot.shell("Delete").activate();
            });
            camera.visit("queue-result", () -> {
                looked().select(0, 1);
                bot.runCommand("org.poststation.queue.ui.retry");
                bot.shell("Retry now").activate().bot().buttonWithId("action.apply").click();
                bot.shell("Retry now").activate().bot().labelWithId("result.text");
            });
            camera.visit("queue-journal", () -> bot.showView("org.poststation.queue.ui.journal").setFocus());
        } catch (OperationException failure) {
            throw new AssertionError(failure);
        } finally {
            NodeScenes.perspective(NodeScenes.ACCOUNTS);
        }
    }

    private QueuesBot queues() {
        return new QueuesBot(bot);
    }

    private void withoutAny() throws OperationException {
        Nodes.store().remove(NodeProfile.LOCAL.name());
        camera.visit("queues-empty", () -> {
            queues().lookUntil("mx1", 0);
            queues().view(QueuesBot.MESSAGES).bot().buttonWithId("messages.again");
        });
    }

    private void fill(QueueNode node) {
        for (int i = 0; i < MESSAGES; i++) {
            node.postfix().send("newsletter@shop.example", "user" + i + "@example.net", "user" + i + "@example.org");
            node.postfix().send("anna@example.com", "friend" + i + "@sample.test");
        }
        Await.until(() -> node.postfix().deferred() == 2 * MESSAGES, Duration.ofMinutes(2), "all are deferred");
        Nodes.keep(new NodeProfile("mx2", SshPlace.of(new SshLogin(Ports.LOOPBACK, Ports.free(), "anna",
                new SshIdentity.KeyFile(node.server().key().file().toString()))), true));
    }

    /** All messages are listed. */
    private SWTBotTable looked() {
        queues().lookUntil("mx1", 2 * MESSAGES);
        SWTBotButton all = queues().view(QueuesBot.MESSAGES).bot().buttonWithId("messages.all");
        if (all.isEnabled()) {
            all.click();
        }
        queues().waitFor("the messages are not listed", () -> queues().messages().rowCount() == 2 * MESSAGES);
        return queues().messages();
    }
}
