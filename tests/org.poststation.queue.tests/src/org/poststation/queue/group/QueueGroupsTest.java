// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.model.DeferralReason;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;
import org.poststation.queue.postfix.Listing;

class QueueGroupsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1795220431);
    private static final List<QueuedMessage> DEFERRED = Listing.messages().stream()
            .filter(message -> message.place().queue().equals("deferred")).toList();

    private static String row(QueueGroup group) {
        return group.key() + ' ' + group.recipients() + ": "
                + group.ages().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The same queue, counted by qshape(1) at that moment. */
    @Test
    void domainsAreCountedLikeQshapeDoes() {
        assertEquals(List.of("example.net 5: 2 0 0 1 0 0 1 0 0 1", "example.org 3: 1 0 1 0 0 1 0 0 0 0",
                "example.com 2: 0 0 0 0 0 0 2 0 0 0"),
                QueueGroups.by(GroupKey.DOMAIN, DEFERRED, NOW).stream().map(QueueGroupsTest::row).toList());
        assertEquals(" 10: 3 0 1 1 0 1 3 0 0 1", row(QueueGroups.total(DEFERRED, NOW)));
    }

    @Test
    void aGroupSaysSinceWhenAndWhy() {
        QueueGroup group = QueueGroups.by(GroupKey.DOMAIN, DEFERRED, NOW).getFirst();
        assertEquals(1795126766, group.oldestSeconds());
        assertEquals(1795220366, group.newestSeconds());
        assertEquals(1795220431 - 1795218866, group.medianAgeSeconds());
        assertEquals(5, group.messages());
        assertEquals(357 + 399 + 353 + 360329 + 369, group.bytes());
        assertEquals(List.of(new ReasonCount("connect to …[…]:2599: Connection refused", "", 5)), group.reasons());
    }

    @Test
    void reasonsSendersAndNodes() {
        assertEquals(3, QueueGroups.by(GroupKey.REASON, DEFERRED, NOW).size());
        assertEquals("", QueueGroups.by(GroupKey.SENDER, DEFERRED, NOW).stream()
                .filter(group -> group.oldestSeconds() == 1795218866).findFirst().orElseThrow().key());
        assertEquals(List.of("mx1"),
                QueueGroups.by(GroupKey.NODE, DEFERRED, NOW).stream().map(QueueGroup::key).toList());
    }

    @Test
    void aMessageWithoutRecipientsCountsAsOne() {
        QueuedMessage none = new QueuedMessage(new QueuePlace("mx1", Mta.POSTFIX, "", "incoming"), "ABCDEF",
                QueuedMessage.UNKNOWN, QueuedMessage.UNKNOWN, "a@example.org", List.of());
        QueueGroup total = QueueGroups.total(List.of(none), NOW);
        assertEquals(1, total.messages());
        assertEquals(0, total.recipients());
        assertEquals(QueuedMessage.UNKNOWN, total.medianAgeSeconds());
        assertEquals(1, QueueGroups.by(GroupKey.SENDER, List.of(none), NOW).getFirst().messages());
    }

    @Test
    void whatHasNoAtSignIsItsOwnDomainAndTheFutureIsNew() {
        QueuedMessage message = new QueuedMessage(new QueuePlace("mx1", Mta.POSTFIX, "", "deferred"), "ABCDEF",
                NOW.getEpochSecond() + 999, 1, "", IntStream.range(0, 3).mapToObj(i -> new QueuedRecipient("Root",
                        DeferralReason.UNKNOWN, QueuedMessage.UNKNOWN, QueuedMessage.UNKNOWN)).toList());
        QueueGroup group = QueueGroups.by(GroupKey.DOMAIN, List.of(message), NOW).getFirst();
        assertEquals("root 3: 3 0 0 0 0 0 0 0 0 0", row(group));
        assertEquals(0, group.medianAgeSeconds());
        assertEquals(1, group.messages());
    }
}
