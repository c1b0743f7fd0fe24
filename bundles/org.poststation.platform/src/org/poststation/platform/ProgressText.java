// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.util.concurrent.TimeUnit;

/** How far a step is, in words: {@code 1,200 of 70,000 · 5,600/s · 12 s left}. */
final class ProgressText {

    private static final long SPEED_IS_KNOWN_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long SHOWN_IN_SECONDS = 90;
    private static final long SECONDS_OF_MINUTE = 60;

    private ProgressText() {}

    /**
     * @param done units so far
     * @param total units of the step, not positive when unknown
     * @param nanoseconds since the step began
     */
    static String of(long done, long total, long nanoseconds) {
        String count = total > 0
                ? Wording.SENTENCES.text("progress.of", done, total)
                : Wording.SENTENCES.text("progress.count", done);
        if (done <= 0 || nanoseconds < SPEED_IS_KNOWN_AFTER) {
            return count;
        }
        double perSecond = done * SECOND / nanoseconds;
        String speed = perSecond >= 1
                ? Wording.SENTENCES.text("progress.second", Math.round(perSecond))
                : Wording.SENTENCES.text("progress.minute", Math.round(perSecond * SECONDS_OF_MINUTE));
        return total > done
                ? count + " · " + speed + " · " + left((long) Math.ceil((total - done) / perSecond))
                : count + " · " + speed;
    }

    private static String left(long seconds) {
        return seconds < SHOWN_IN_SECONDS
                ? Wording.SENTENCES.text("progress.seconds", seconds)
                : Wording.SENTENCES.text("progress.minutes", Math.ceilDiv(seconds, SECONDS_OF_MINUTE));
    }
}
