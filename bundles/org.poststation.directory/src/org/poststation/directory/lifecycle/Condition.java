// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.poststation.directory.lifecycle.LastLogin.Known;
import org.poststation.directory.lifecycle.LastLogin.Never;

/** When the life of an account ends. What is not known never fulfils a condition. */
public sealed interface Condition {

    /** The reason that the condition gives. */
    Reason reason();

    /**
     * The moment from which the condition is fulfilled, as far as it can be told now; empty when never.
     *
     * @param account as it was read
     * @param zone in which days begin
     */
    Optional<Instant> from(LifecycleAccount account, ZoneId zone);

    /** The expiry date is over: from the begin of the day after it. */
    record Expired() implements Condition {

        @Override
        public Reason reason() {
            return Reason.EXPIRED;
        }

        @Override
        public Optional<Instant> from(LifecycleAccount account, ZoneId zone) {
            return account.expires().map(day -> begin(day.plusDays(1), zone));
        }
    }

    /**
     * Not used for some months, and some days of grace.
     *
     * @param months of the calendar
     * @param graceDays added to them
     */
    record Unused(int months, int graceDays) implements Condition {

        @Override
        public Reason reason() {
            return Reason.UNUSED;
        }

        @Override
        public Optional<Instant> from(LifecycleAccount account, ZoneId zone) {
            return account.lastLogin() instanceof Known known
                    ? Optional.of(known.at().atZone(zone).plusMonths(months).plusDays(graceDays).toInstant())
                    : Optional.empty();
        }
    }

    /**
     * Never used since it was made, for some days in which logins were recorded.
     *
     * @param days since the account was made or recording began, whichever is later
     */
    record NeverUsed(int days) implements Condition {

        @Override
        public Reason reason() {
            return Reason.NEVER_USED;
        }

        @Override
        public Optional<Instant> from(LifecycleAccount account, ZoneId zone) {
            if (!(account.lastLogin() instanceof Never never) || account.created().isEmpty()) {
                return Optional.empty();
            }
            Instant recorded = begin(never.recordedSince(), zone);
            Instant made = account.created().get();
            Instant since = made.isAfter(recorded) ? made : recorded;
            return Optional.of(since.atZone(zone).plusDays(days).toInstant());
        }
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
