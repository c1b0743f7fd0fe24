// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import java.util.List;

import org.poststation.model.QueuedMessage;

/**
 * Messages that have something in common. Times are in seconds since 1970.
 *
 * @param key what they have in common
 * @param messages how many
 * @param recipients how many of their recipients belong here
 * @param bytes the sizes of the messages together, as far as they are known
 * @param oldestSeconds when the oldest came, or {@link QueuedMessage#UNKNOWN}
 * @param newestSeconds when the newest came, or {@link QueuedMessage#UNKNOWN}
 * @param medianAgeSeconds half of the recipients wait longer; {@link QueuedMessage#UNKNOWN} when no time is known
 * @param ages recipients by {@link AgeBuckets}, as far as times are known
 * @param reasons why most of them wait, most frequent first, a few only
 */
public record QueueGroup(String key, long messages, long recipients, long bytes, long oldestSeconds,
        long newestSeconds, long medianAgeSeconds, List<Long> ages, List<ReasonCount> reasons) {

    /** Keeps unchangeable copies of the lists. */
    public QueueGroup {
        ages = List.copyOf(ages);
        reasons = List.copyOf(reasons);
    }
}
