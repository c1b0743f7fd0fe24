// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

import java.util.List;
import java.util.stream.IntStream;

/** The ages by which qshape(1) counts: up to 5, 10, 20, … 1280 minutes, and more. */
public final class AgeBuckets {

    /** Upper bounds in minutes; one bucket more holds what is older. */
    public static final List<Integer> MINUTES = IntStream.iterate(5, minutes -> minutes * 2).limit(9).boxed().toList();
    /** How many buckets there are. */
    public static final int COUNT = MINUTES.size() + 1;

    private static final int SECONDS = 60;

    private AgeBuckets() {}

    /** Which bucket an age is counted in; what comes from the future counts as new. */
    static int of(long ageSeconds) {
        int bucket = 0;
        while (bucket < MINUTES.size() && ageSeconds > (long) MINUTES.get(bucket) * SECONDS) {
            bucket++;
        }
        return bucket;
    }
}
