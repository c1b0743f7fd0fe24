// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

class PostqueueParserTest {

    private static final String MESSAGE = "{\"queue_name\": \"deferred\", \"queue_id\": \"549FF218022\", %s}";

    @Test
    void aRealListingIsRead() {
        List<QueuedMessage> messages = Listing.messages();
        assertEquals(10, messages.size());
        QueuedMessage active = messages.getFirst();
        assertEquals(new QueuePlace("mx1", Mta.POSTFIX, "", "active"), active.place());
        assertEquals("5C090218027", active.id());
        assertEquals(Optional.of(Instant.ofEpochSecond(1795220366)), active.arrival());
        assertEquals(351, active.sizeBytes());
        assertFalse(active.recipients().getFirst().reason().isKnown());
        QueuedMessage several = messages.get(1);
        assertEquals(List.of("u1@example.com", "u3@example.net", "u2@example.com"),
                several.recipients().stream().map(QueuedRecipient::address).toList());
        assertEquals("4.2.2", several.recipients().getFirst().reason().status());
        assertEquals("connect to 127.0.0.1[127.0.0.1]:2599: Connection refused",
                several.recipients().get(1).reason().text());
        assertEquals("\"strange $(touch pwned);'`id`\"@sample.test", messages.get(2).sender());
        assertEquals("\"a b<c>\"@example.net", messages.get(2).recipients().getFirst().address());
        assertEquals("", messages.get(4).sender());
        assertEquals("üser@example.net", messages.get(7).recipients().getFirst().address());
        assertEquals("hold", messages.get(9).place().queue());
    }

    @Test
    void whatNobodySaysIsUnknown() throws MalformedListingException {
        QueuedMessage message = Listing.parse("{\"queue_name\":\"incoming\",\"queue_id\":\"ABCDEF123\"}");
        assertEquals(Optional.empty(), message.arrival());
        assertEquals(QueuedMessage.UNKNOWN, message.sizeBytes());
        assertEquals(List.of(), message.recipients());
    }

    @Test
    void membersThatNobodyKnowsArePassedOver() throws MalformedListingException {
        QueuedMessage message = Listing.parse(MESSAGE.formatted(
                "\"new\": {\"a\": [1, {\"b\": null}, [], {}], \"c\": -1.5e3}, "
                        + "\"sender\": \"a@example.org\", \"x\": true"));
        assertEquals("a@example.org", message.sender());
    }

    @Test
    void halfALineIsNoMessage() {
        for (String line : Listing.lines()) {
            for (int length = 0; length < line.length(); length++) {
                String half = line.substring(0, length);
                assertThrows(MalformedListingException.class, () -> Listing.parse(half), half);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "549FF218022;id", "-d", "", "a b c d e f", "5\\u002e\\u002e/ab"})
    void whatIsNoQueueIdIsNoMessage(String id) {
        assertThrows(MalformedListingException.class,
                () -> Listing.parse("{\"queue_name\": \"deferred\", \"queue_id\": \"" + id + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "postqueue: fatal: x", "{}", "{\"queue_id\": 5}",
            "{\"queue_name\": \"\\uZZZZ\"}",
            "{\"queue_name\": \"a\" \"b\"}", "{\"a\": \"\\", "{\"a\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["})
    void whatIsNoObjectIsNoMessage(String line) {
        assertThrows(MalformedListingException.class, () -> Listing.parse(line));
    }

    @Test
    void whatSteersATerminalIsTakenOut() throws MalformedListingException {
        QueuedMessage message = Listing.parse(MESSAGE.formatted(
                "\"sender\": \"a\\u001b[31mb\\u202e\\u0000\\n@example.org\", "
                        + "\"recipients\": [{\"address\": \"\\ud83d\\ude00@x\"}]"));
        assertEquals("ab\n@example.org", message.sender());
        assertEquals("\ud83d\ude00@x", message.recipients().getFirst().address());
    }

    @Test
    void fiftyThousandRecipientsAndALongReason() throws MalformedListingException {
        StringBuilder recipients = new StringBuilder("\"recipients\": [");
        for (int i = 0; i < 50_000; i++) {
            recipients.append(i == 0 ? "" : ", ").append("{\"address\": \"u").append(i).append("@example.org\"")
                    .append(i == 0 ? ", \"delay_reason\": \"" + "\\u001b[1m4.2.2 full ".repeat(6000) + '"' : "")
                    .append('}');
        }
        QueuedMessage message = Listing.parse(MESSAGE.formatted(recipients.append(']')));
        assertEquals(50_000, message.recipients().size());
        String reason = message.recipients().getFirst().reason().text();
        assertTrue(reason.startsWith("4.2.2 full 4.2.2") && reason.length() <= 4000, reason.substring(0, 40));
    }

    @Test
    void deferredMessagesAreTriedAgainWhenTheirFilesSay() throws MalformedListingException {
        QueueFiles times = new QueueFiles();
        for (int i = 0; i < 5000; i++) {
            byte[] line = "%011X %d.5000000000".formatted(i, 1_795_220_000L + i).getBytes(StandardCharsets.US_ASCII);
            times.line(line, 0, line.length);
        }
        for (String line : List.of("", "x", "549FF218022 ", "549FF218022 soon", " 5",
                "549FF218022 999999999999999999")) {
            byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
            times.line(bytes, 0, bytes.length);
        }
        for (int i = 0; i < 5000; i++) {
            assertEquals(Optional.of(Instant.ofEpochSecond(1_795_220_000L + i)), retry(times, "deferred", i));
        }
        assertEquals(Optional.empty(), retry(times, "deferred", 0x549FF218022L));
        assertEquals(Optional.empty(), retry(times, "active", 1), "its file says something else");
    }

    private static Optional<Instant> retry(QueueFiles times, String queue, long id) throws MalformedListingException {
        QueuedMessage listed = Listing.parse(("{\"queue_name\": \"%s\", \"queue_id\": \"%011X\", "
                + "\"recipients\": [{\"address\": \"a@b\"}]}").formatted(queue, id));
        assertEquals(Optional.empty(), listed.recipients().getFirst().nextRetry());
        return times.complete(listed).recipients().getFirst().nextRetry();
    }

    @Test
    void theDeferLogKnowsTheStatusOfEachRecipient() throws MalformedListingException {
        QueueFiles files = new QueueFiles();
        for (String line : List.of("/var/spool/a b/defer/5/549FF218022:recipient=a:status=x@b",
                "/var/spool/a b/defer/5/549FF218022:status=4.4.1", "/defer/5/549FF218022:recipient=ürs@b",
                "/defer/5/549FF218022:status=5.123.7", "/defer/5/549FF218022:recipient=no@b",
                "/defer/5/549FF218022:status=soon", "/x:status=", "/x:recipient=", "Binary file matches")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            files.line(bytes, 0, bytes.length);
        }
        QueuedMessage listed = Listing.parse(MESSAGE.formatted("\"recipients\": [" + Stream
                .of("a:status=x@b", "ürs@b", "no@b")
                .map(address -> "{\"address\": \"" + address + "\", \"delay_reason\": \"4.2.2 refused\"}")
                .collect(Collectors.joining(", ")) + ']'));
        assertEquals(List.of("4.4.1", "5.123.7", "4.2.2"), files.complete(listed).recipients().stream()
                .map(one -> one.reason().status()).toList());
        QueuedMessage other = Listing.parse(MESSAGE.replace("549FF218022", "549FF218023").formatted("\"x\": 1"));
        assertSame(other, files.complete(other));
    }
}
