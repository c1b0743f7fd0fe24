// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.remote.node.LineSink;

/** What Exim 4.96 printed. */
class EximListingTest {

    private static final String LISTING = """
             0m   297 1xUZ1Q-0007Vc-38 <a1@sample.test>
                          received_time = '1795221199'
                           message_size = '12345'
                         sender_address = 'a1@sample.test'
                      u1@example.net
                    D ok@example.org

            25h  1.6K 1xUZ1Q-0007X4-3A <a2@sample.test> (root)
                      u2@example.net

             0m   247 1xUZ1R-0007YK-04 <> *** frozen ***
                      full@example.org
            """;
    private static final String LOG = """
            Q/1xUZ1Q-0007Vc-38:2026-11-21 00:32:43 H=127.0.0.1 [127.0.0.1] SMTP error from remote mail server
            Q/1xUZ1Q-0007Vc-38:2026-11-21 00:32:43 u1@example.net R=r1 T=t1 defer (-44) H=127.0.0.1 [127.0.0.1]: \
            SMTP error: 451 4.7.1 Greylisted
            Q/1xUZ1Q-0007Vc-38:2026-11-21 00:32:44 u1@example.net R=r1 T=t1 defer (-54): retry time not reached
            Q/1xUZ1Q-0007X4-3A:2026-11-21 00:32:43 u2@example.net R=r1 T=t1 defer (111): Connection refused
            Q/1xUZ1Q-0007X4-3A:2026-11-21 00:32:44 u2@example.net R=r1 T=t1 defer (111): Connection refused
            Q/1xUZ1R-0007YK-04:2026-11-21 00:32:44.123 +0000 full@example.org R=r1 defer (-1): 452 4.2.2 full
            """;
    private static final String RETRIES = """
              T:127.0.0.1:127.0.0.1:2599:1xUZ1Q-0007Vc-38 -44 13121 H=127.0.0.1 [127.0.0.1]: SMTP error: 451 4.7.1 x
            21-Nov-2026 00:32:43  21-Nov-2026 00:32:44  21-Nov-2026 00:47:44\s
              R:u2@example.net:<a2@sample.test> -44 13121 H=127.0.0.1 [127.0.0.1]: SMTP error
            21-Nov-2026 00:32:43  21-Nov-2026 00:32:43  21-Nov-2026 00:47:43 *
              R:example.org -1 0 452 4.2.2 full
            21-Nov-2026 00:32:43  21-Nov-2026 00:32:43  21-Xxx-2026 00:47:43
            """;

    private static void feed(LineSink sink, String text) {
        text.lines().forEach(line -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            sink.line(bytes, 0, bytes.length);
        });
    }

    private static List<QueuedMessage> messages() {
        EximLog log = new EximLog();
        EximRetries retries = new EximRetries();
        feed(log, LOG);
        feed(retries, RETRIES);
        List<QueuedMessage> messages = new ArrayList<>();
        EximListing listing = new EximListing("mx1", log, retries, messages::add);
        feed(listing, LISTING);
        listing.end();
        return messages;
    }

    @Test
    void messagesAreRead() {
        List<QueuedMessage> messages = messages();
        assertEquals(3, messages.size());
        QueuedMessage exact = messages.getFirst();
        assertEquals(1_795_221_199, exact.arrivalSeconds());
        assertEquals(12_345, exact.sizeBytes());
        assertEquals(List.of("u1@example.net"), exact.recipients().stream().map(QueuedRecipient::address).toList());
        QueuedMessage plain = messages.get(1);
        assertEquals(1_795_221_124, plain.arrivalSeconds(), "the id tells");
        assertEquals(QueuedMessage.UNKNOWN, plain.sizeBytes(), "a rounded size is none");
        assertEquals("a2@sample.test", plain.sender());
        assertEquals("frozen", messages.get(2).place().queue());
        assertEquals("", messages.get(2).sender());
    }

    @Test
    void triesReasonsAndRetriesAreFound() {
        List<QueuedRecipient> recipients = messages().stream().map(message -> message.recipients().getFirst())
                .toList();
        assertEquals(List.of(1, 2, 1), recipients.stream().map(QueuedRecipient::attempts).toList());
        assertEquals("4.7.1", recipients.getFirst().reason().status());
        assertEquals("Connection refused", recipients.get(1).reason().text());
        assertEquals("4.2.2", recipients.get(2).reason().status());
        assertEquals(List.of(1_795_222_064L, 1_795_222_063L, (long) QueuedMessage.UNKNOWN),
                recipients.stream().map(QueuedRecipient::nextRetrySeconds).toList());
    }
}
