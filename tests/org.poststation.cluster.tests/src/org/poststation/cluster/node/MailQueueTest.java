// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;

/** How much waits in the queues. */
@Timeout(120)
final class MailQueueTest {

    private static Optional<MailQueue> ask(Postfix postfix) {
        return MailQueue.parse(Tool.of("sh", "dash").environment("LC_ALL", "C")
                .environment("MAIL_CONFIG", postfix.configuration().toString())
                .with("-c", MailQueue.QUESTION.script()).run().output());
    }

    @Test
    void aRealPostfixIsCounted() {
        try (Postfix postfix = Postfix.deferring(Map.of("example.net", "4.2.2 over quota"))) {
            assertEquals(Optional.of(new MailQueue(0)), ask(postfix));
            postfix.send("news@example.com", "a@example.net");
            postfix.send("news@example.com", "b@example.net");
            assertEquals(Optional.of(new MailQueue(2)), ask(postfix));
        }
    }

    @Test
    void allInstancesCount() {
        assertEquals(Optional.of(new MailQueue(11)),
                MailQueue.parse("-- 355 Kbytes in 10 Requests.\nMail queue is empty\n-- 1 Kbytes in 1 Request.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no listing of /etc/postfix\n",
            "-- 355 Kbytes in 10 Requests.\nno listing of /etc/postfix-out\n", "postqueue: fatal: x",
            "-- 1 Kbytes in x"})
    void whatIsNoCountIsNone(String text) {
        assertEquals(Optional.empty(), MailQueue.parse(text));
    }
}
