// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LastLoginAttribute;
import org.poststation.directory.lifecycle.LastRun;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LifecycleState;
import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Found;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.LifecycleState.Notifying;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.NextStep.Release;
import org.poststation.directory.lifecycle.NextStep.Stay;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.operation.Explanation;
import org.poststation.profile.mail.MailMessage;
import org.poststation.ui.icon.Icon;

/** How lists, states, steps, rules and runs read. */
final class LifecycleTexts {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());

    private LifecycleTexts() {}

    static String of(Group group) {
        return switch (group) {
            case DUE -> Messages.lifecycle_due_group;
            case WAITING -> Messages.lifecycle_waiting_group;
            case INACTIVE -> Messages.lifecycle_inactive_group;
            case EXPIRING -> Messages.lifecycle_expiring_group;
            case DELETED -> Messages.lifecycle_deleted_group;
        };
    }

    static String of(NextStep step) {
        return switch (step) {
            case Deactivate off -> Messages.lifecycle_deactivate_step;
            case Notify told -> Messages.lifecycle_notify_step;
            case Delete gone -> Messages.lifecycle_delete_step;
            case Release back -> Messages.lifecycle_release_step;
            case Stay nothing -> "";
        };
    }

    static String of(LifecycleState state) {
        return switch (state) {
            case Found found -> Messages.lifecycle_found_state;
            case Deactivated off -> Messages.lifecycle_deactivated_state;
            case Notifying begun -> Messages.lifecycle_notifying_state;
            case Notified told -> Messages.lifecycle_notified_state;
            case Unreachable refused -> Messages.lifecycle_unreachable_state;
            case BackedUp saved -> Messages.lifecycle_saved_state;
            case Deleted gone -> Messages.lifecycle_deleted_state;
            case Released back -> Messages.lifecycle_released_state;
        };
    }

    static String of(Reason reason) {
        return switch (reason) {
            case EXPIRED -> Messages.lifecycle_expired_reason;
            case UNUSED -> Messages.lifecycle_unused_reason;
            case NEVER_USED -> Messages.lifecycle_neverused_reason;
        };
    }

    static String of(AccountResult.Kind kind) {
        return switch (kind) {
            case DEACTIVATED -> Messages.lifecycle_deactivated_result;
            case NOTIFIED -> Messages.lifecycle_notified_result;
            case UNREACHABLE -> Messages.lifecycle_unreachable_result;
            case DELETED -> Messages.lifecycle_deleted_result;
            case RELEASED -> Messages.lifecycle_released_result;
            case CHANGED -> Messages.lifecycle_changed_result;
            case FAILED -> Messages.lifecycle_failed_result;
            case NOT_TRIED -> Messages.lifecycle_nottried_result;
        };
    }

    /** The usual rule for a reason, in a sentence. */
    static String example(Reason reason) {
        return switch (reason) {
            case EXPIRED -> Messages.lifecycle_expired_example;
            case UNUSED -> Messages.lifecycle_unused_example;
            case NEVER_USED -> Messages.lifecycle_neverused_example;
        };
    }

    static String of(Language language) {
        return switch (language) {
            case EN -> Messages.lifecycle_english_choice;
            case DE -> Messages.lifecycle_german_choice;
            case IT -> Messages.lifecycle_italian_choice;
        };
    }

    static String of(LastLoginAttribute.Form form) {
        return switch (form) {
            case GENERALIZED -> Messages.lifecycle_generalized_choice;
            case UNIX -> Messages.lifecycle_unix_choice;
            case DIGITS -> Messages.lifecycle_digits_choice;
        };
    }

    /** What a rule that was tried out finds: how many accounts, and what stands in its way. */
    static String found(LifecycleReview review, LifecycleSettings tried) {
        long found = review.due().stream().filter(due -> due.step() instanceof Deactivate).count();
        int accounts = review.accounts().values().stream().mapToInt(Integer::intValue).sum();
        String sentence = MessageFormat.format(Messages.lifecycle_found_text, found, accounts);
        String problem = review.problems().stream().map(Explanation::what).findFirst().orElse("");
        String much = RunDraft.of(review, tried).warning().orElse("");
        return Stream.of(sentence, problem, much).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** When a rule finds an account, in a few words. */
    static String condition(LifecycleRule rule) {
        return switch (rule.condition()) {
            case Expired expired -> Messages.lifecycle_expired_condition;
            case Unused unused -> MessageFormat.format(Messages.lifecycle_unused_condition, unused.months(),
                    unused.graceDays());
            case NeverUsed never -> MessageFormat.format(Messages.lifecycle_neverused_condition, never.days());
        };
    }

    /** What a rule does, in a few words. */
    static String steps(LifecycleRule rule) {
        if (!rule.on()) {
            return Messages.lifecycle_off_steps;
        }
        String told = rule.notice().map(language -> NLS.bind(Messages.lifecycle_told_steps, language.code()))
                .orElse(Messages.lifecycle_off_only_steps);
        return rule.deletion().map(time -> NLS.bind(Messages.lifecycle_deleted_steps, told, of(time))).orElse(told);
    }

    /** How a rule's domain reads. */
    static String domain(LifecycleRule rule) {
        return rule.domain().equals(LifecycleRule.EVERY_DOMAIN) ? Messages.lifecycle_every_domain : rule.domain();
    }

    /** A waiting time in days, or in hours where it is no whole number of days. */
    static String of(Duration time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS)) && time.toDays() > 1
                ? MessageFormat.format(Messages.lifecycle_days_time, time.toDays())
                : MessageFormat.format(Messages.lifecycle_hours_time, time.toHours());
    }

    /** A moment in the time zone of this computer. */
    static String of(Instant moment) {
        return MINUTES.format(moment);
    }

    /** How the last run ended: when, and what became of accounts. */
    static String lastRun(Optional<LastRun> last) {
        return last.map(LifecycleTexts::lastRun).orElse(Messages.lifecycle_norun_text);
    }

    private static String lastRun(LastRun run) {
        String outcome = switch (run.outcome()) {
            case RUNNING -> Messages.lifecycle_running_outcome;
            case DONE, SOME_FAILED -> counts(run);
            case NOTHING -> Messages.lifecycle_nothing_outcome;
            case STOPPED, FAILED -> run.why();
            case CANCELLED -> NLS.bind(Messages.lifecycle_cancelled_outcome, counts(run));
        };
        return NLS.bind(Messages.lifecycle_lastrun_text, of(run.started()), outcome);
    }

    private static String counts(LastRun run) {
        String counted = counts(run::count);
        return run.why().isEmpty() ? counted : counted + " (" + run.why() + ')';
    }

    private static String counts(ToIntFunction<AccountResult.Kind> count) {
        return Arrays.stream(AccountResult.Kind.values()).filter(kind -> count.applyAsInt(kind) > 0)
                .map(kind -> Words.number(count.applyAsInt(kind)) + ' ' + of(kind)).collect(Collectors.joining(", "));
    }

    /** A message as its owner gets it: receiver, subject, empty line, text. */
    static String of(MailMessage message) {
        return NLS.bind(Messages.lifecycle_mail_text, new Object[] {message.to(), message.subject(), message.text()});
    }

    /** What a run is doing. */
    static String running(String profile, int accounts) {
        return MessageFormat.format(Messages.lifecycle_run_running, profile, accounts);
    }

    /** How a run ended, in a sentence. */
    static String headline(RunReport report) {
        String counted = counts(report::count);
        return MessageFormat.format(Messages.lifecycle_run_headline,
                counted.isEmpty() ? Messages.lifecycle_nothing_outcome : counted, report.waiting());
    }

    /** The icon of how a run ended. */
    static Icon icon(RunReport report) {
        return switch (report.outcome()) {
            case DONE, NOTHING -> Icon.OK;
            case RUNNING, SOME_FAILED, STOPPED, CANCELLED -> Icon.WARNING;
            case FAILED -> Icon.CRITICAL;
        };
    }

    /** What is to be known of a result: why it failed, where the backup is, what the mail server said. */
    static String detail(AccountResult result) {
        LifecycleState last = result.steps().isEmpty() ? null : result.steps().getLast();
        return result.failure().map(failure -> failure.explanation().what()).orElseGet(() -> switch (last) {
            case Deleted gone -> NLS.bind(Messages.lifecycle_backup_detail, gone.file());
            case Unreachable refused -> refused.said();
            case Released back -> of(back.why());
            case null, default -> "";
        });
    }

    private static String of(LifecycleState.Return why) {
        return switch (why) {
            case ACTIVE_AGAIN -> Messages.lifecycle_active_return;
            case USED_SINCE -> Messages.lifecycle_used_return;
            case NOT_EXPIRED -> Messages.lifecycle_notexpired_return;
            case GONE -> Messages.lifecycle_gone_return;
        };
    }
}
