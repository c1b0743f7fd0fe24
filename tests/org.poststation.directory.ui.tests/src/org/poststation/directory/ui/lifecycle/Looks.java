// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LastLogin;
import org.poststation.directory.lifecycle.LifecycleAccount;
import org.poststation.directory.lifecycle.LifecycleCase;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LifecycleState;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.lifecycle.Overview;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** What may be found in a directory on the 21st of November, 2026. */
final class Looks {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final LifecycleRule RULE = new LifecycleRule("*", new Condition.Expired(), true, Optional.of(Language.EN),
            Optional.of(LifecycleRule.USUAL_WAITING));

    private Looks() {}

    static LifecycleAccount account(String local, boolean active, String expires) throws OperationException {
        return new LifecycleAccount(local, Dn.parse("mail=" + local + ",dc=example"), local + "@example.com", local,
                local + "@example.com", active, Optional.of(expires).filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                Optional.empty(), new LastLogin.Unknown(), Optional.empty(), Optional.empty());
    }

    static Outlook deactivate(String local) throws OperationException {
        return new Outlook(account(local, true, "2026-11-19"), Optional.empty(),
                new NextStep.Deactivate(NOW.minusSeconds(60), RULE));
    }

    static Outlook delete(String local) throws OperationException {
        LifecycleCase known = new LifecycleCase(local, local + "@example.com", Reason.EXPIRED, NOW.minusSeconds(90_000),
                new LifecycleState.Notified(NOW.minusSeconds(90_000), "mail"));
        return new Outlook(account(local, false, "2026-11-01"), Optional.of(known),
                new NextStep.Delete(NOW.minusSeconds(60), RULE));
    }

    static Outlook waiting(String local) throws OperationException {
        LifecycleCase known = new LifecycleCase(local, local + "@example.com", Reason.EXPIRED, NOW,
                new LifecycleState.Notified(NOW, "mail"));
        return new Outlook(account(local, false, "2026-11-19"), Optional.of(known),
                new NextStep.Delete(NOW.plusSeconds(80_000), RULE));
    }

    static LifecycleReview review(List<Outlook> outlooks, List<Explanation> problems) throws OperationException {
        LifecycleCase gone = new LifecycleCase("gone", "gone@example.com", Reason.EXPIRED, NOW.minusSeconds(9_999_999),
                new LifecycleState.Deleted(NOW.minusSeconds(999_999), "/backups/gone.ldif"));
        return new LifecycleReview(NOW, outlooks,
                List.of(account("off", false, ""), account("soon", true, "2026-12-10")), List.of(gone),
                Map.of("example.com", 20), problems);
    }

    static Look look(Optional<LocalDate> day, LifecycleRule... rules) throws OperationException {
        LifecycleReview review = review(List.of(deactivate("guest"), delete("dead"), waiting("told")), List.of());
        return new Look(NOW, day, review, Overview.of(review, ZoneOffset.UTC),
                LifecycleSettings.NONE.withRules(List.of(rules)), Optional.empty());
    }
}
