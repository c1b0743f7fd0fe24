// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.poststation.model.DeferralReason;
import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/** Puts messages into groups. */
public final class QueueGroups {

    private static final QueuedRecipient NOBODY = new QueuedRecipient("", DeferralReason.UNKNOWN, QueuedMessage.UNKNOWN,
            QueuedMessage.UNKNOWN);

    private QueueGroups() {}

    /**
     * The groups, the one with most recipients first. A message with recipients in several domains is in several
     * groups.
     *
     * @param messages each once
     * @param now from where ages are counted
     */
    public static List<QueueGroup> by(GroupKey key, Iterable<QueuedMessage> messages, Instant now) {
        Map<String, GroupCount> counts = new HashMap<>();
        Function<String, GroupCount> begin = same -> new GroupCount(now.getEpochSecond());
        for (QueuedMessage message : messages) {
            for (QueuedRecipient recipient : message.recipients()) {
                counts.computeIfAbsent(key.of(message, recipient), begin).add(message, recipient);
            }
            if (message.recipients().isEmpty()) {
                counts.computeIfAbsent(key.of(message, NOBODY), begin).add(message);
            }
        }
        return counts.entrySet().stream().map(entry -> entry.getValue().group(entry.getKey()))
                .sorted(Comparator.comparingLong(QueueGroup::recipients).reversed().thenComparing(QueueGroup::key))
                .toList();
    }

    /** All of them as one group with an empty key. */
    public static QueueGroup total(Iterable<QueuedMessage> messages, Instant now) {
        GroupCount count = new GroupCount(now.getEpochSecond());
        for (QueuedMessage message : messages) {
            count.add(message);
            message.recipients().forEach(recipient -> count.add(message, recipient));
        }
        return count.group("");
    }
}
