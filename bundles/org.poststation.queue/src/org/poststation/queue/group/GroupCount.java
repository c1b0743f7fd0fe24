// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.poststation.model.QueuedMessage;
import org.poststation.model.QueuedRecipient;

/** Counts one group. */
final class GroupCount {

    private static final int TOP_REASONS = 5;
    private static final int FIRST_TIMES = 4;

    private final long now;
    private final long[] ages = new long[AgeBuckets.COUNT];
    private final Map<String, long[]> reasons = new HashMap<>(4);
    private final Map<String, String> statuses = new HashMap<>(4);
    private long[] arrivals = new long[FIRST_TIMES];
    private int times;
    private long messages;
    private long recipients;
    private long bytes;
    private QueuedMessage last;

    GroupCount(long now) {
        this.now = now;
    }

    /** Counts a message, once for all its recipients. */
    void add(QueuedMessage message) {
        if (message != last) {
            last = message;
            messages++;
            bytes += Math.max(0, message.sizeBytes());
        }
    }

    void add(QueuedMessage message, QueuedRecipient recipient) {
        add(message);
        recipients++;
        if (recipient.reason().isKnown()) {
            reasons.computeIfAbsent(recipient.reason().pattern(), pattern -> new long[1])[0]++;
            statuses.putIfAbsent(recipient.reason().pattern(), recipient.reason().status());
        }
        if (message.arrivalSeconds() != QueuedMessage.UNKNOWN) {
            ages[AgeBuckets.of(now - message.arrivalSeconds())]++;
            if (times == arrivals.length) {
                arrivals = Arrays.copyOf(arrivals, times * 2);
            }
            arrivals[times++] = message.arrivalSeconds();
        }
    }

    QueueGroup group(String key) {
        Arrays.sort(arrivals, 0, times);
        boolean isTimed = times > 0;
        return new QueueGroup(key, messages, recipients, bytes, isTimed ? arrivals[0] : QueuedMessage.UNKNOWN,
                isTimed ? arrivals[times - 1] : QueuedMessage.UNKNOWN,
                isTimed ? Math.max(0, now - arrivals[(times - 1) / 2]) : QueuedMessage.UNKNOWN,
                LongStream.of(ages).boxed().toList(), top());
    }

    private List<ReasonCount> top() {
        return reasons.entrySet().stream()
                .map(entry -> new ReasonCount(entry.getKey(), statuses.get(entry.getKey()), entry.getValue()[0]))
                .sorted(Comparator.comparingLong(ReasonCount::recipients).reversed()
                        .thenComparing(ReasonCount::pattern))
                .limit(TOP_REASONS).toList();
    }
}
