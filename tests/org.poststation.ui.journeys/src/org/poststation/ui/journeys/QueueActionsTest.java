// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotTable;

/** Doing something from the window to the messages of a real Postfix behind a real sshd. */
@Timeout(300)
class QueueActionsTest extends Journey {

    private static final String COMMANDS = "org.poststation.queue.ui.";
    private static final String DELETE = "org.eclipse.ui.edit.delete";

    private final String token = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String name = "mx-" + token;
    private final String sender = "spam-" + token + "@sample.test";
    private final QueuesBot queues = new QueuesBot(bot);
    private QueueNode node;

    @BeforeEach
    void start() {
        node = QueueNode.start(name, Map.of("example.net", "4.2.2 mailbox full"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    /** Messages that wait, and are listed. */
    private SWTBotTable waiting(int messages) {
        for (int i = 0; i < messages; i++) {
            node.postfix().send(sender, "u" + i + "@example.net");
        }
        Await.until(() -> node.postfix().deferred() == messages, Duration.ofMinutes(2), "all are deferred");
        SWTBotTable overview = queues.lookUntil(name, messages);
        overview.doubleClick(QueuesBot.row(overview, name));
        queues.waitFor("the messages are not listed", () -> queues.messages().rowCount() == messages
                && QueuesBot.cells(queues.messages(), "Node").stream().allMatch(name::equals));
        return queues.messages();
    }

    private long in(String queue) {
        return node.postfix().queue().stream().filter(line -> line.contains(sender))
                .filter(line -> line.contains("\"queue_name\": \"" + queue + '"')).count();
    }

    /** Asks for an action; the dialog that says what it will do. */
    private SWTBot ask(String command, String title) {
        bot.runCommand(command);
        return bot.shell(title).activate().bot();
    }

    private void close(String title) {
        bot.shell(title).activate().bot().buttonWithId("result.close").click();
    }

    @Test
    void theSelectedMessageIsHeldAfterItsExactCommandWasShown() {
        SWTBotTable messages = waiting(3);
        messages.select(1);
        SWTBot dialog = ask(COMMANDS + "hold", "Hold");
        assertEquals("Hold 1 Message", dialog.buttonWithId("action.apply").getText());
        assertEquals(name + ": (as root) /usr/sbin/postsuper -h -  (queue ids on standard input: 1)",
                dialog.textWithId("action.commands").getText());
        assertEquals(0, in("hold"));
        dialog.buttonWithId("action.apply").click();
        assertEquals("done: 1.", bot.shell("Hold").activate().bot().labelWithId("result.text").getText());
        close("Hold");
        assertEquals(1, in("hold"));
        queues.waitFor("the queues were not read again", () -> QueuesBot.cells(queues.messages(), "Queue")
                .contains("hold"));
    }

    @Test
    void aGroupIsDeletedWhenItsNumberWasTyped() {
        waiting(10);
        queues.view(QueuesBot.GROUPS).bot().comboBoxWithId("groups.by").setSelection("Sender");
        queues.waitFor("the sender is not there", () -> QueuesBot.cell(queues.groups(), sender, "Messages")
                .equals("10"));
        SWTBotTable groups = queues.groups();
        groups.select(QueuesBot.row(groups, sender));
        SWTBot dialog = ask(DELETE, "Delete");
        assertEquals("Delete 10 Messages", dialog.buttonWithId("action.apply").getText());
        assertFalse(dialog.buttonWithId("action.apply").isEnabled());
        dialog.textWithId("confirm.count").setText("9");
        assertFalse(dialog.buttonWithId("action.apply").isEnabled());
        dialog.textWithId("confirm.count").setText("10");
        dialog.buttonWithId("action.apply").click();
        SWTBot result = bot.shell("Delete").activate().bot();
        assertEquals("done: 10.", result.labelWithId("result.text").getText());
        queues.waitFor("the results are not listed", () -> result.tableWithId("result.table").rowCount() == 10);
        close("Delete");
        assertEquals(0, node.postfix().deferred());
        SWTBotTable journal = bot.showView("org.poststation.queue.ui.journal").bot()
                .tableWithId("queuejournal.table");
        bot.runCommand("org.eclipse.ui.file.refresh");
        queues.waitFor("it is not in the journal", () -> journal.rowCount() > 0
                && journal.cell(0, "Node").contains(":" + node.server().port()));
        assertTrue(journal.cell(0, "Command").endsWith("postsuper -d -"), journal.cell(0, "Command"));
        assertEquals("done: 10", journal.cell(0, "Outcome"));
        queues.view(QueuesBot.GROUPS).bot().comboBoxWithId("groups.by").setSelection("Domain");
    }

    @Test
    void whatCannotBeDoneIsSaidAndNothingIsSent() {
        SWTBotTable messages = waiting(1);
        messages.select(0);
        bot.runCommand(COMMANDS + "release");
        bot.shell("Release").activate();
        assertEquals(1, in("deferred"));
        bot.shell("Release").close();
    }

    @Test
    void cancellingTheQuestionTouchesNothing() {
        SWTBotTable messages = waiting(2);
        messages.select(0, 1);
        ask(DELETE, "Delete").buttonWithId("action.cancel").click();
        assertEquals(2, node.postfix().deferred());
    }
}
