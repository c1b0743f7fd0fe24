// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.Await;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;

/** What waits in the queues of a real Postfix behind a real sshd: overview, groups, messages. */
@Timeout(240)
class QueueViewsTest extends Journey {

    /** The window remembers what it has read: each test has names of its own. */
    private final String token = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String name = "mx-" + token;
    private final QueuesBot queues = new QueuesBot(bot);
    private QueueNode node;

    @BeforeEach
    void start() {
        node = QueueNode.start(name, Map.of("example.net", "4.2.2 mailbox full", "example.org", "4.4.1 timed out"));
        node.postfix().send(sender("one"), "a@example.net");
        node.postfix().send(sender("two"), "b@example.net", "c@example.org");
        node.postfix().send(sender("two"), "d@example.org");
        Await.until(() -> node.postfix().deferred() == 3, Duration.ofMinutes(1), "all are deferred");
        queues.lookUntil(name, 3);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void theOverviewAddsUpToTheMessagesThatAreListed() {
        SWTBotTable overview = queues.overview();
        assertEquals("deferred (Postfix)", overview.cell(QueuesBot.row(overview, name) + 1, 0).strip());
        assertEquals("3", overview.cell(QueuesBot.row(overview, name) + 1, "Messages"));
        assertTrue(QueuesBot.cell(overview, name, "Size").endsWith("iB")
                || QueuesBot.cell(overview, name, "Size").endsWith(" B"));
        only();
        queues.waitFor("it is not said which messages these are", () -> queues.view(QueuesBot.MESSAGES).bot()
                .labelWithId("messages.scope").getText().equals("Messages of the node " + name));
        SWTBotTable messages = queues.messages();
        assertEquals(List.of("deferred", "deferred", "deferred"), QueuesBot.cells(messages, "Queue"));
        List<String> recipients = QueuesBot.cells(messages, "Recipients");
        assertTrue(recipients.stream().anyMatch(cell -> cell.contains("b@example.net")
                && cell.contains("c@example.org")), recipients::toString);
        assertTrue(QueuesBot.cells(messages, "Reason").stream().anyMatch(reason -> reason.contains("mailbox full")));
        assertEquals(3, messages.rowCount());
    }

    @Test
    void theSelectionSurvivesARefresh() {
        SWTBotTable messages = only();
        int row = messages.indexOf(sender("one"), messages.indexOfColumn("Sender"));
        messages.select(row);
        String id = messages.cell(row, "Queue ID");
        node.postfix().send(sender("three"), "e@example.net");
        Await.until(() -> node.postfix().deferred() == 4, Duration.ofMinutes(1), "another one is deferred");
        queues.lookUntil(name, 4);
        queues.waitFor("the new message is not listed", () -> queues.messages().rowCount() == 4);
        SWTBotTable now = queues.messages();
        assertEquals(List.of(id), Arrays.stream(now.selection()).mapToObj(at -> now.cell(at, "Queue ID"))
                .toList());
    }

    @Test
    void groupsSaySinceWhenAndWhyAndOpenTheirMessages() {
        queues.view(QueuesBot.GROUPS).bot().comboBoxWithId("groups.by").setSelection("Domain");
        queues.waitFor("the domain is not there", () -> QueuesBot.cell(queues.groups(), "example.org", "Messages")
                .equals("2"));
        SWTBotTable groups = queues.groups();
        assertTrue(QueuesBot.cell(groups, "example.org", "Meaning").startsWith("No host answers"));
        groups.select(QueuesBot.row(groups, "example.org"));
        queues.waitFor("since when is not said", () -> queues.view(QueuesBot.GROUPS).bot()
                .textWithId("groups.answer").getText().startsWith("example.org: messages: 2. The oldest is stuck"));
        groups.doubleClick(QueuesBot.row(groups, "example.org"));
        queues.waitFor("its messages are not listed", () -> queues.messages().rowCount() == 2
                && QueuesBot.cells(queues.messages(), "Recipients").stream()
                        .allMatch(to -> to.contains("example.org")));
        queues.view(QueuesBot.GROUPS).bot().comboBoxWithId("groups.by").setSelection("Sender");
        queues.waitFor("the sender is not there", () -> QueuesBot.cell(queues.groups(), sender("two"), "Messages")
                .equals("2"));
        queues.view(QueuesBot.GROUPS).bot().comboBoxWithId("groups.by").setSelection("Domain");
    }

    @Test
    void aMessageIsReadAndFollowedInTheLog() {
        SWTBotTable messages = only();
        int row = messages.indexOf(sender("one"), messages.indexOfColumn("Sender"));
        String id = messages.cell(row, "Queue ID");
        messages.doubleClick(row);
        SWTBotView view = bot.showView("org.poststation.queue.ui.message");
        queues.waitFor("the envelope is not shown", () -> view.bot().textWithId("message.envelope").getText()
                .contains("Queue ID: " + id));
        assertTrue(view.bot().textWithId("message.envelope").getText().contains("mailbox full"));
        view.bot().tabItem("Text").activate();
        assertEquals("Hello!", view.bot().textWithId("message.body").getText().strip());
        view.bot().tabItem("Headers").activate();
        assertTrue(view.bot().textWithId("message.headers").getText().contains("Subject: hello"));
        view.setFocus();
        bot.toolbarButtonWithTooltip("Follow in the mail logs").click();
        SWTBotView log = bot.showView("org.poststation.queue.ui.log");
        queues.waitFor("the log tells nothing", () -> log.bot().tableWithId("log.stories.table").rowCount() > 0
                && log.bot().tableWithId("log.stories.table").cell(0, "Queue IDs").contains(id));
    }

    @Test
    void filtersNarrowTheMessages() {
        only();
        queues.view(QueuesBot.MESSAGES).bot().textWithId("messages.reason").setText("timed out");
        queues.waitFor("the reason does not count", () -> queues.messages().rowCount() == 2);
        queues.view(QueuesBot.MESSAGES).bot().textWithId("messages.recipient").setText("d@");
        queues.waitFor("the recipient does not count", () -> queues.messages().rowCount() == 1);
        queues.view(QueuesBot.MESSAGES).bot().textWithId("messages.reason").setText("");
        queues.view(QueuesBot.MESSAGES).bot().textWithId("messages.recipient").setText("");
        queues.view(QueuesBot.MESSAGES).bot().comboBoxWithId("messages.larger").setSelection("10 MiB");
        queues.waitFor("the size does not count", () -> queues.messages().rowCount() == 0);
        queues.view(QueuesBot.MESSAGES).bot().comboBoxWithId("messages.larger").setSelection("any");
        queues.waitFor("the filter is not gone", () -> queues.messages().rowCount() == 3);
    }

    @Test
    void aNodeThatDoesNotAnswerIsARowThatSaysWhy() {
        node.server().close();
        queues.lookUntil("a node without answer", () -> QueuesBot.cell(queues.overview(), name, "Messages")
                .equals("no answer"));
        assertTrue(QueuesBot.cell(queues.overview(), name, "Note").length() > 20);
    }

    private String sender(String who) {
        return who + '-' + token + "@sample.test";
    }

    /** The messages of the node, and no others. */
    private SWTBotTable only() {
        SWTBotTable overview = queues.overview();
        overview.doubleClick(QueuesBot.row(overview, name));
        queues.waitFor("the messages are not listed", () -> queues.messages().rowCount() == 3
                && QueuesBot.cells(queues.messages(), "Node").stream().allMatch(name::equals));
        return queues.messages();
    }
}
