// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.Dn;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Found;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.LifecycleState.Notifying;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.NextStep.Release;
import org.poststation.directory.lifecycle.NextStep.Stay;

class StepFinderTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ROME);
    private static final Duration DAY = Duration.ofHours(24);
    private static final LastLoginAttribute LOGIN = new LastLoginAttribute("lastLogin",
            LastLoginAttribute.Form.GENERALIZED, Optional.of(LocalDate.parse("2026-01-01")));
    private static final LifecycleRule UNUSED = rule("*", new Unused(3, 2));
    private static final LifecycleRule EXPIRED = rule("*", new Expired());
    private static final LifecycleRule NEVER = rule("*", new NeverUsed(90));

    private static LifecycleRule rule(String domain, Condition condition) {
        return new LifecycleRule(domain, condition, true, Optional.of(Language.EN), Optional.of(DAY));
    }

    private static StepFinder finder(LifecycleRule... rules) {
        return new StepFinder(new LifecycleSettings(List.of(rules), Optional.of(LOGIN), Optional.empty(), 10), CLOCK);
    }

    private static LifecycleAccount account(boolean active, LastLogin login, String expires) {
        return new LifecycleAccount("id", Dn.ROOT, "anna@example.org", "Anna", "anna@example.org", active,
                Optional.of(expires).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(Instant.parse("2026-02-01T00:00:00Z")), login, Optional.empty(), Optional.empty());
    }

    private static LastLogin usedAt(String moment) {
        return new LastLogin.Known(Instant.parse(moment));
    }

    private static LastLogin never() {
        return new LastLogin.Never(LocalDate.parse("2026-01-01"));
    }

    private static Optional<LifecycleCase> known(Reason reason, LifecycleState state) {
        return Optional.of(new LifecycleCase("id", "anna@example.org", reason,
                Instant.parse("2026-11-01T00:00:00Z"), state));
    }

    @Test
    void threeMonthsAndTwoDaysAfterTheLastLoginAnAccountIsUnused() {
        StepFinder finder = finder(UNUSED);
        NextStep due = finder.next(account(true, usedAt("2026-08-19T07:59:59Z"), ""), Optional.empty()).orElseThrow();
        assertTrue(finder.isDue(due), due::toString);
        NextStep later = finder.next(account(true, usedAt("2026-08-19T08:00:01Z"), ""), Optional.empty())
                .orElseThrow();
        assertFalse(finder.isDue(later), later::toString);
        assertInstanceOf(Deactivate.class, due);
    }

    @Test
    void unknownLastLoginIsNeverUnused() {
        assertEquals(Optional.empty(),
                finder(UNUSED, NEVER).next(account(true, new LastLogin.Unknown(), ""), Optional.empty()));
    }

    @Test
    void neverUsedCountsFromTheLaterOfCreationAndRecording() {
        StepFinder finder = finder(NEVER);
        NextStep made = finder.next(account(true, never(), ""), Optional.empty()).orElseThrow();
        assertEquals(Instant.parse("2026-05-01T23:00:00Z"), made.due(), "90 days, one of them an hour shorter");
        LastLogin recordedLate = new LastLogin.Never(LocalDate.parse("2026-11-01"));
        NextStep late = finder.next(account(true, recordedLate, ""), Optional.empty()).orElseThrow();
        assertFalse(finder.isDue(late), "logins are recorded for 20 days only");
    }

    @Test
    void anAccountIsUsableOnTheDayOfItsExpiry() {
        StepFinder finder = finder(EXPIRED);
        assertFalse(finder.isDue(finder.next(account(true, never(), "2026-11-21"), Optional.empty()).orElseThrow()));
        assertTrue(finder.isDue(finder.next(account(true, never(), "2026-11-20"), Optional.empty()).orElseThrow()));
    }

    @Test
    void theRuleOfADomainGoesBeforeThatForAllAlsoWhenItIsOff() {
        LifecycleRule off = new LifecycleRule("example.org", new Expired(), false, Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(),
                finder(EXPIRED, off).next(account(true, never(), "2026-11-01"), Optional.empty()));
        assertTrue(finder(EXPIRED, rule("example.com", new Unused(1, 0)))
                .next(account(true, never(), "2026-11-01"), Optional.empty()).isPresent());
    }

    @Test
    void whatSomebodyElseSwitchedOffIsLeftAlone() {
        assertEquals(Optional.empty(),
                finder(EXPIRED, UNUSED, NEVER).next(account(false, never(), "2026-11-01"), Optional.empty()));
    }

    @Test
    void theWayGoesOnFromWhereItEnded() {
        StepFinder finder = finder(EXPIRED);
        LifecycleAccount off = account(false, never(), "2026-11-01");
        Instant at = Instant.parse("2026-11-20T08:00:00Z");
        assertInstanceOf(Notify.class, finder.next(off, known(Reason.EXPIRED, new Found(at))).orElseThrow());
        assertInstanceOf(Notify.class, finder.next(off, known(Reason.EXPIRED, new Deactivated(at))).orElseThrow());
        assertInstanceOf(Notify.class,
                finder.next(off, known(Reason.EXPIRED, new Notifying(at, "<a@b>"))).orElseThrow());
        NextStep delete = finder.next(off, known(Reason.EXPIRED, new Notified(at, "mail"))).orElseThrow();
        assertInstanceOf(Delete.class, delete);
        assertEquals(at.plus(DAY), delete.due());
        assertInstanceOf(Delete.class,
                finder.next(off, known(Reason.EXPIRED, new Unreachable(at, "550"))).orElseThrow());
        assertEquals(at, finder.next(off, known(Reason.EXPIRED, new BackedUp(at, "f"))).orElseThrow().due());
        assertInstanceOf(Deactivate.class, finder.next(account(true, never(), "2026-11-01"),
                known(Reason.EXPIRED, new Found(at))).orElseThrow());
    }

    @Test
    void waitingIsNotShortenedByAClockThatWasSetBack() {
        Instant future = NOW.plus(Duration.ofDays(400));
        NextStep step = finder(EXPIRED).next(account(false, never(), "2026-11-01"),
                known(Reason.EXPIRED, new Notified(future, "mail"))).orElseThrow();
        assertEquals(future.plus(DAY), step.due());
        assertFalse(finder(EXPIRED).isDue(step));
    }

    @Test
    void whatComesBackToLifeIsReleased() {
        LifecycleState notified = new Notified(Instant.parse("2026-11-02T00:00:00Z"), "mail");
        assertEquals(Return.ACTIVE_AGAIN, release(account(true, never(), "2026-11-01"), Reason.EXPIRED, notified));
        assertEquals(Return.USED_SINCE,
                release(account(false, usedAt("2026-11-01T00:00:01Z"), "2026-11-01"), Reason.EXPIRED, notified));
        assertEquals(Return.NOT_EXPIRED, release(account(false, never(), "2027-01-01"), Reason.EXPIRED, notified));
        assertEquals(Return.NOT_EXPIRED, release(account(false, never(), ""), Reason.EXPIRED, notified));
        assertEquals(Return.ACTIVE_AGAIN, release(account(true, never(), "2026-11-01"), Reason.EXPIRED,
                new BackedUp(NOW, "file")));
        NextStep again = finder(EXPIRED).next(account(true, never(), "2026-11-01"),
                known(Reason.EXPIRED, new Released(NOW, Return.ACTIVE_AGAIN))).orElseThrow();
        assertInstanceOf(Deactivate.class, again, "it is looked at anew");
    }

    private static Return release(LifecycleAccount account, Reason reason, LifecycleState state) {
        return assertInstanceOf(Release.class,
                finder(EXPIRED, UNUSED).next(account, known(reason, state)).orElseThrow()).why();
    }

    @Test
    void withoutARuleNothingMoreHappens() {
        Instant at = Instant.parse("2026-11-02T00:00:00Z");
        LifecycleAccount off = account(false, never(), "2026-11-01");
        assertInstanceOf(Stay.class, finder().next(off, known(Reason.EXPIRED, new Deactivated(at))).orElseThrow());
        LifecycleRule keep = new LifecycleRule("*", new Expired(), true, Optional.of(Language.DE), Optional.empty());
        assertInstanceOf(Stay.class,
                finder(keep).next(off, known(Reason.EXPIRED, new Notified(at, "mail"))).orElseThrow());
        LifecycleRule silent = new LifecycleRule("*", new Expired(), true, Optional.empty(), Optional.of(DAY));
        NextStep delete = finder(silent).next(off, known(Reason.EXPIRED, new Deactivated(at))).orElseThrow();
        assertEquals(at.plus(DAY), assertInstanceOf(Delete.class, delete).due());
    }
}
