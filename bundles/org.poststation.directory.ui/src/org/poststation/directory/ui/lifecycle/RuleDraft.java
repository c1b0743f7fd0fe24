// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Duration;
import java.util.Optional;

import org.poststation.directory.lifecycle.Condition;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.InvalidSettingsException;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LoginSource;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.directory.lifecycle.SettingsCheck;
import org.poststation.directory.ui.internal.Messages;

/**
 * A rule as it stands in the form. Knows no widget.
 *
 * @param domain its name, or {@link LifecycleRule#EVERY_DOMAIN}
 * @param on whether it is in force
 * @param reason which accounts it finds
 * @param months of an unused account
 * @param graceDays added to them
 * @param days of an account that was never used
 * @param notice code of the language in which owners are told; empty to tell nobody
 * @param hours to wait before the deletion; empty to never delete
 */
record RuleDraft(String domain, boolean on, Reason reason, String months, String graceDays, String days, String notice,
        String hours) {

    private static final int USUAL_MONTHS = 3;
    private static final int USUAL_GRACE = 2;
    private static final int USUAL_DAYS = 90;

    /**
     * What is wrong with a draft.
     *
     * @param field key of the field
     * @param text why
     */
    record Problem(String field, String text) {}

    /** The form of a rule. */
    static RuleDraft of(LifecycleRule rule) {
        RuleDraft usual = new RuleDraft(rule.domain(), rule.on(), rule.reason(), Integer.toString(USUAL_MONTHS),
                Integer.toString(USUAL_GRACE), Integer.toString(USUAL_DAYS),
                rule.notice().map(Language::code).orElse(""),
                rule.deletion().map(time -> Long.toString(time.toHours())).orElse(""));
        return switch (rule.condition()) {
            case Expired expired -> usual;
            case Unused unused -> usual.within(Integer.toString(unused.months()),
                    Integer.toString(unused.graceDays()), usual.days);
            case NeverUsed never -> usual.within(usual.months, usual.graceDays, Integer.toString(never.days()));
        };
    }

    /** The usual rule for a reason: switched off, told, deleted after a while where nobody may miss it. */
    static RuleDraft example(Reason reason, Language language) {
        Condition condition = switch (reason) {
            case EXPIRED -> new Expired();
            case UNUSED -> new Unused(USUAL_MONTHS, USUAL_GRACE);
            case NEVER_USED -> new NeverUsed(USUAL_DAYS);
        };
        Optional<Duration> deletion = reason == Reason.UNUSED
                ? Optional.of(LifecycleRule.USUAL_WAITING)
                : Optional.empty();
        return of(new LifecycleRule(LifecycleRule.EVERY_DOMAIN, condition, true, Optional.of(language), deletion));
    }

    private RuleDraft within(String otherMonths, String otherGrace, String otherDays) {
        return new RuleDraft(domain, on, reason, otherMonths, otherGrace, otherDays, notice, hours);
    }

    /** Whether both are about the same accounts, which no two rules may be. */
    boolean replaces(RuleDraft other) {
        return domain.strip().equalsIgnoreCase(other.domain.strip()) && reason == other.reason;
    }

    /** The first thing that is wrong; empty when it can be kept. */
    Optional<Problem> problem(Optional<LoginSource> lastLogin) {
        Optional<Problem> number = switch (reason) {
            case EXPIRED -> Optional.empty();
            case UNUSED -> notNumber("months", months).or(() -> notNumber("grace", graceDays));
            case NEVER_USED -> notNumber("days", days);
        };
        Optional<Problem> wrong = number.or(() -> hours.isEmpty() ? Optional.empty() : notNumber("deletion", hours));
        if (wrong.isPresent()) {
            return wrong;
        }
        try {
            SettingsCheck.check(rule(), lastLogin);
            return Optional.empty();
        } catch (InvalidSettingsException invalid) {
            return Optional.of(new Problem(field(invalid.setting()), invalid.explanation().what()));
        }
    }

    private static Optional<Problem> notNumber(String field, String text) {
        return text.strip().matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(new Problem(field, Messages.lifecycle_number_problem));
    }

    private static String field(String setting) {
        return switch (setting) {
            case "months", "days", "domain" -> setting;
            case "grace-days" -> "grace";
            case "waiting" -> "deletion";
            default -> "reason";
        };
    }

    /** The rule; only for a draft without a problem. */
    LifecycleRule rule() {
        Condition condition = switch (reason) {
            case EXPIRED -> new Expired();
            case UNUSED -> new Unused(Integer.parseInt(months.strip()), Integer.parseInt(graceDays.strip()));
            case NEVER_USED -> new NeverUsed(Integer.parseInt(days.strip()));
        };
        return new LifecycleRule(domain.strip(), condition, on, Language.find(notice),
                hours.isEmpty() ? Optional.empty() : Optional.of(Duration.ofHours(Long.parseLong(hours.strip()))));
    }
}
