// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.directory.lifecycle.LastLogin.Known;
import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
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

/**
 * Finds what is to happen to an account next. Asks nobody: the same account in the same state at the same time has the
 * same next step, in a plan and right before it is done.
 */
public final class StepFinder {

    private final LifecycleSettings settings;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    /** A finder for one moment. */
    public StepFinder(LifecycleSettings settings, Clock clock) {
        this.settings = settings;
        this.zone = clock.getZone();
        this.now = clock.instant();
        this.today = LocalDate.ofInstant(now, zone);
    }

    /**
     * The next step, which may be due only in the future; empty when nothing will happen as far as can be told now.
     *
     * @param account as it is
     * @param known the latest case of it
     */
    public Optional<NextStep> next(LifecycleAccount account, Optional<LifecycleCase> known) {
        Optional<LifecycleCase> open = known.filter(latest -> !latest.isClosed());
        boolean isBegun = open.isPresent() && !(open.get().state() instanceof Found && account.active());
        if (isBegun) {
            return Optional.of(ongoing(account, open.get()));
        }
        return account.active() ? first(account) : Optional.empty();
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return today;
    }

    /** Whether the step is due at the finder's moment. */
    public boolean isDue(NextStep step) {
        return !step.due().isAfter(now);
    }

    private Optional<NextStep> first(LifecycleAccount account) {
        return Stream.of(Reason.values()).map(reason -> settings.rule(account.domain(), reason))
                .flatMap(Optional::stream)
                .flatMap(rule -> rule.condition().from(account, zone)
                        .<NextStep>map(due -> new Deactivate(due, rule)).stream())
                .min(Comparator.comparing(NextStep::due));
    }

    private NextStep ongoing(LifecycleAccount account, LifecycleCase open) {
        Optional<Return> back = comeBack(account, open);
        if (back.isPresent()) {
            return new Release(now, back.get());
        }
        Optional<LifecycleRule> rule = settings.rule(account.domain(), open.reason());
        if (rule.isEmpty()) {
            return new Stay(open.state().at());
        }
        return switch (open.state()) {
            case Found found -> notice(found, rule.get());
            case Deactivated deactivated -> notice(deactivated, rule.get());
            case Notifying begun -> notice(begun, rule.get());
            case Notified notified -> deletion(notified, rule.get());
            case Unreachable refused -> deletion(refused, rule.get());
            case BackedUp saved -> deletion(saved, rule.get());
            case Deleted deleted -> new Stay(deleted.at());
            case Released released -> new Stay(released.at());
        };
    }

    private Optional<Return> comeBack(LifecycleAccount account, LifecycleCase open) {
        if (account.active()) {
            return Optional.of(Return.ACTIVE_AGAIN);
        }
        if (account.lastLogin() instanceof Known known && known.at().isAfter(open.since())) {
            return Optional.of(Return.USED_SINCE);
        }
        boolean hasTime = account.expires().map(day -> !day.isBefore(today)).orElse(true);
        return open.reason() == Reason.EXPIRED && hasTime ? Optional.of(Return.NOT_EXPIRED) : Optional.empty();
    }

    private static NextStep notice(LifecycleState state, LifecycleRule rule) {
        return rule.notice().isPresent() ? new Notify(state.at(), rule) : deletion(state, rule);
    }

    /** An account that is in a file already has waited. */
    private static NextStep deletion(LifecycleState from, LifecycleRule rule) {
        if (rule.deletion().isEmpty()) {
            return new Stay(from.at());
        }
        return new Delete(from instanceof BackedUp ? from.at() : from.at().plus(rule.deletion().get()), rule);
    }
}
