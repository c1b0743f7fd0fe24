// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Whose turn it is to have a channel. Begins with a few at once and learns from the host's refusals how many it allows
 * (sshd_config(5), MaxSessions).
 */
final class Turns {

    private static final int MOST = 4;

    private int allowed = MOST;
    private int taken;

    /**
     * Waits for a turn.
     *
     * @param deadline of {@link System#nanoTime}
     * @param isOver whether to stop waiting, asked again after each {@link #wake}
     * @return whether the turn was taken; it must be given back then
     */
    synchronized boolean take(long deadline, BooleanSupplier isOver) throws InterruptedException {
        while (taken >= allowed && !isOver.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        if (isOver.getAsBoolean()) {
            return false;
        }
        taken++;
        return true;
    }

    /** Gives a turn back. */
    synchronized void giveBack() {
        taken--;
        notifyAll();
    }

    /**
     * Gives a turn back that the host refused.
     *
     * @return whether it is worth waiting, because others have theirs
     */
    synchronized boolean refused() {
        taken--;
        allowed = Math.max(1, Math.min(allowed, taken));
        return taken > 0;
    }

    /** Waits a little for the host to see that an earlier channel is closed. */
    synchronized void pause(long millis) throws InterruptedException {
        wait(millis);
    }

    /** Lets all who wait look again whether it is over. */
    synchronized void wake() {
        notifyAll();
    }
}
