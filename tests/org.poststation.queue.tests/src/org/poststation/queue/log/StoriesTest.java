// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.poststation.queue.log.LogEvent.Kind;

class StoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LogClock CLOCK = new LogClock(new NodeClock(NOW, ZoneId.of("Europe/Berlin")));

    /** Lines as the programs write them; those of postfix.log are of a real Postfix 3.7. */
    private static Stream<String> lines(String sample) {
        try (InputStream file = StoriesTest.class.getResourceAsStream("sample/" + sample)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LogEvent event(String node, String line) {
        return EventReader.any(new LineParser(node, CLOCK).parse(line, 0).orElseThrow()).orElse(null);
    }

    private static List<MessageStory> stories(Stream<LogEvent> events) {
        return Stories.of(events.filter(event -> event != null).toList());
    }

    @Test
    void aQueueIdThatIsUsedAgainIsAnotherMessage() {
        List<MessageStory> stories = stories(lines("postfix.log").map(line -> event("mx1", line)));
        assertEquals(List.of("<1024678908710793600@sample.test>", "<20261121001926.59F97218026@mx1.sample.test>",
                "<second@sample.test>"), stories.stream().map(MessageStory::messageId).toList());
        MessageStory first = stories.getFirst();
        assertEquals("a@sample.test", first.sender());
        assertEquals("localhost[127.0.0.1]", first.origin());
        assertEquals(Instant.parse("2026-11-20T23:19:26Z"), first.begin());
        LogEvent bounced = first.outcomes().getFirst();
        assertEquals(Kind.BOUNCED, bounced.kind());
        assertEquals("5.4.4", bounced.status());
        assertEquals("z@nohost.invalid", bounced.address());
        assertEquals(List.of(Kind.RECEIVED, Kind.IDENTIFIED, Kind.QUEUED, Kind.BOUNCED, Kind.NOTIFIED, Kind.REMOVED),
                first.events().stream().map(LogEvent::kind).toList());
    }

    @Test
    void filterRelaySendmailAndDovecotTellOneStory() {
        List<MessageStory> stories = stories(lines("way.log").map(line -> line.split("\\|", 2))
                .map(parts -> event(parts[0], parts[1])));
        assertEquals(1, stories.size(), stories::toString);
        MessageStory story = stories.getFirst();
        assertEquals("out.example.net[192.0.2.1]", story.origin());
        assertEquals(List.of("mx1/4AAAAAAAA1", "mx1/4BBBBBBBB2", "store1/6AL0VsZb024601"), story.queueIds());
        LogEvent filter = story.events().stream().filter(event -> event.kind() == Kind.FILTERED).findFirst()
                .orElseThrow();
        assertEquals("Passed CLEAN (-1.9)", filter.status());
        assertEquals("1432 ms", filter.delay());
        assertEquals(1, story.outcomes().size());
        assertEquals(Kind.DELIVERED, story.outcomes().getFirst().kind());
        assertTrue(story.events().stream().anyMatch(
                event -> event.kind() == Kind.DEFERRED && event.status().equals("4.0.0")), story::toString);
        assertTrue(story.events().stream().anyMatch(event -> event.peer().equals("INBOX")), story::toString);
        assertTrue(story.events().stream().anyMatch(event -> event.delay().equals("0.4 s (0.1/0/0.1/0.2)")));
    }

    @Test
    void withinASecondTheOrderOfTheFileCounts() {
        LineParser parser = new LineParser("mx1", CLOCK);
        List<LogEvent> found = Stream.of(
                parser.parse("Nov 21 10:00:00 mx1 postfix/qmgr[1]: 4AAAAAAA: removed", 4),
                parser.parse("Nov 21 10:00:00 mx1 postfix/smtpd[1]: 4AAAAAAA: client=second[192.0.2.2]", 5),
                parser.parse("Nov 21 10:00:00 mx1 postfix/smtpd[1]: 4AAAAAAA: client=first[192.0.2.1]", 3))
                .flatMap(line -> EventReader.any(line.orElseThrow()).stream()).toList();
        assertEquals(List.of("first[192.0.2.1]", "second[192.0.2.2]"),
                Stories.of(found).stream().map(MessageStory::origin).toList());
    }

    @Test
    void eximTellsItsOwn() {
        List<MessageStory> stories = stories(lines("exim.log").map(line -> event("mx2", line)));
        MessageStory first = stories.getFirst();
        assertEquals("<e1@sample.test>", first.messageId());
        assertEquals("out.example.net [192.0.2.1]", first.origin());
        assertEquals(List.of(Kind.DEFERRED, Kind.DELIVERED, Kind.BOUNCED),
                first.outcomes().stream().map(LogEvent::kind).toList());
        assertEquals("4.2.2", first.outcomes().get(0).status());
        assertEquals("1xUZ2Q-0007Vc-99", first.outcomes().get(1).nextId());
        assertEquals("2s", first.outcomes().get(1).delay());
        assertEquals("5.1.1", first.outcomes().get(2).status());
        assertEquals(3, stories.size(), stories::toString);
        LogEvent rejected = stories.get(2).events().getFirst();
        assertEquals(Kind.REJECTED, rejected.kind());
        assertEquals("nobody@example.org", rejected.address());
        assertEquals("bad.example.net [192.0.2.66]", rejected.peer());
    }

    @Test
    void aRefusalHasNoQueueId() {
        LogEvent rejected = event("mx1",
                "Nov 21 10:00:00 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from bad.example.net[192.0.2.66]: 554 5.7.1"
                        + " <x@example.org>: Relay access denied; from=<s@example.net> to=<x@example.org> proto=ESMTP"
                        + " helo=<bad>");
        assertEquals(Kind.REJECTED, rejected.kind());
        assertEquals("", rejected.id());
        assertEquals("x@example.org", rejected.address());
        assertEquals("5.7.1", rejected.status());
        assertEquals("bad.example.net[192.0.2.66]", rejected.peer());
    }

    @Test
    void aYearIsFoundForDatesWithoutOne() {
        LogClock january = new LogClock(
                new NodeClock(Instant.parse("2027-01-02T00:00:00Z"), ZoneId.of("UTC")));
        assertEquals(Instant.parse("2026-12-31T23:59:59Z"), january.read("Dec 31 23:59:59 x").orElseThrow().at());
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), january.read("Jan  1 00:00:00 x").orElseThrow().at());
        assertEquals(Instant.parse("2026-07-01T10:00:00Z"), CLOCK.read("Jul  1 12:00:00 x").orElseThrow().at(),
                "in summer time");
        assertTrue(january.read("Foo 31 23:59:59 x").isEmpty());
        assertTrue(january.read("no time at all").isEmpty());
        assertTrue(january.read("2026-13-01T00:00:00Z x").isEmpty());
    }

    @Test
    void whatIsNoLineOfAMailProgramIsNoEvent() {
        for (String line : List.of("Nov 21 10:00:00 mx1 cron[1]: 4AAAAAAAA1: to=<a@b>",
                "Nov 21 10:00:00 mx1 postfix/smtpd[1]: connect from x[1.2.3.4]", "Nov 21 10:00:00 mx1 amavis[1]: hello",
                "Nov 21 10:00:00 mx1 dovecot: imap-login: Login: user=<a>",
                "2026-11-21 00:32:10 Start queue run: pid=1")) {
            assertEquals(null, event("mx1", line), line);
        }
    }
}
