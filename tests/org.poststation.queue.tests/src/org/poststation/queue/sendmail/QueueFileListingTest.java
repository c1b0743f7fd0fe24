// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.sendmail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/** Queue files of sendmail 8.17. */
class QueueFileListingTest {

    private static final String LINES = """
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:T1795221114
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:N1
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:MRemote protocol error
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:Sa2@sample.test
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:MDeferred: 451 4.7.1 Greylisted, try again in 300 seconds
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:RPFD:u2@example.net
            /var/spool/mqueue/q/main1/qf6AL0VsZb024601:RPFD:full@example.org
            /var/spool/mqueue/q/slow/qf/hf6AL0Vs4a026253:T1795221114
            /var/spool/mqueue/q/slow/qf/hf6AL0Vs4a026253:Nx
            /var/spool/mqueue/q/slow/qf/hf6AL0Vs4a026253:S<MAILER-DAEMON>
            /var/spool/mqueue/q/slow/qf/hf6AL0Vs4a026253:RPF:a1@sample.test
            /var/spool/mqueue/q/main1/qf6AL0Vsnf025361:T1795221114
            /var/spool/mqueue/q/main1/tf6AL0Vsnf025362:Sbroken@sample.test
            grep: something else
            """;

    @Test
    void messagesAreRead() {
        List<QueuedMessage> messages = new ArrayList<>();
        QueueFileListing listing = new QueueFileListing("mx1", Map.of("6AL0VsZb024601", 5L), messages::add);
        LINES.lines().forEach(line -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            listing.line(bytes, 0, bytes.length);
        });
        listing.end();
        assertEquals(2, messages.size(), "half a file is no message");
        QueuedMessage waiting = messages.getFirst();
        assertEquals("main1", waiting.place().queue());
        assertEquals("/var/spool/mqueue/q/main1", waiting.place().instance());
        assertEquals("6AL0VsZb024601", waiting.id());
        assertEquals(1_795_221_114, waiting.arrivalSeconds());
        assertEquals(5, waiting.sizeBytes());
        assertEquals(List.of("u2@example.net", "full@example.org"),
                waiting.recipients().stream().map(QueuedRecipient::address).toList());
        assertEquals("451 4.7.1 Greylisted, try again in 300 seconds",
                waiting.recipients().getFirst().reason().text());
        assertEquals("Remote protocol error", waiting.recipients().get(1).reason().text());
        assertEquals(1, waiting.recipients().get(1).attempts());
        QueuedMessage held = messages.get(1);
        assertEquals("quarantine", held.place().queue());
        assertEquals("/var/spool/mqueue/q/slow/qf", held.place().instance());
        assertEquals("", held.sender());
        assertEquals(QueuedMessage.UNKNOWN, held.sizeBytes());
        assertEquals(QueuedMessage.UNKNOWN, held.recipients().getFirst().attempts());
    }
}
