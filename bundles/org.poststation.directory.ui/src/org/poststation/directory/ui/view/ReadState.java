// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import java.util.Optional;

import org.poststation.operation.Explanation;

/**
 * How far it is to read all of one directory for a view that looks at it as a whole.
 *
 * @param result what the last reading found
 * @param running whether one is under way
 * @param read how many entries it has read
 * @param failure why the last one did not come to an end
 * @param stale whether something was changed since the result
 * @param <R> what a reading finds
 */
public record ReadState<R>(Optional<R> result, boolean running, long read, Optional<Explanation> failure,
        boolean stale) {

    /** Nothing was read yet. */
    public static <R> ReadState<R> never() {
        return new ReadState<>(Optional.empty(), false, 0, Optional.empty(), false);
    }

    /** A reading began; what was known stays meanwhile. */
    public ReadState<R> started() {
        return new ReadState<>(result, true, 0, Optional.empty(), stale);
    }

    /** It has read so many entries. */
    public ReadState<R> reading(long count) {
        return new ReadState<>(result, running, count, failure, stale);
    }

    /** It came to its end. */
    public ReadState<R> done(R found) {
        return new ReadState<>(Optional.of(found), false, 0, Optional.empty(), false);
    }

    /** It failed; nothing of before is shown as if it was fresh. */
    public ReadState<R> failed(Explanation why) {
        return new ReadState<>(Optional.empty(), false, 0, Optional.of(why), false);
    }

    /** Somebody ended it: what was known before stays. */
    public ReadState<R> cancelled() {
        return new ReadState<>(result, false, 0, Optional.empty(), stale);
    }

    /** Something was changed since. */
    public ReadState<R> changed() {
        return new ReadState<>(result, running, read, failure, true);
    }
}
