// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still unless it is turned. Thread-safe. */
public final class TurnedClock extends Clock {

    private volatile Instant now;

    /** Shows this. */
    public TurnedClock(Instant now) {
        this.now = now;
    }

    /** Turns it on, or back. */
    public void turn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
