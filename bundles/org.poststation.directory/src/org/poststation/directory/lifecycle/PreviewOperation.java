// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.NextStep.Release;
import org.poststation.directory.lifecycle.NextStep.Stay;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.mail.MailMessage;

/**
 * Works out what a run would write to one account and send to its owner, by what a run itself uses. Writes nothing.
 *
 * @param directory where
 * @param folder with the rules and the messages
 * @param outlook the account and its step
 * @param clock tells the time
 */
public record PreviewOperation(MailDirectory directory, LifecycleFolder folder, Outlook outlook, Clock clock)
        implements
            Operation<StepPreview> {

    /**
     * {@inheritDoc}
     *
     * @throws OperationException when the account can't be read, or was changed since the outlook
     */
    @Override
    public StepPreview run(Progress progress) throws OperationException {
        if (outlook.account().dn().isRoot()) {
            return StepPreview.NOTHING;
        }
        LifecycleSettings settings = folder.settings();
        try (LastLogins logins = folder.lastLogins(settings, progress.cancellation())) {
            AccountPlans plans = new AccountPlans(directory, settings, logins, progress.cancellation());
            Optional<MailObject> read = plans.read(outlook.account().dn());
            return read.isPresent() ? preview(plans, read.get()) : StepPreview.NOTHING;
        }
    }

    private StepPreview preview(AccountPlans plans, MailObject mailbox) throws OperationException {
        LifecycleAccount account = plans.account(mailbox);
        Instant now = clock.instant();
        return switch (outlook.step()) {
            case Deactivate step -> {
                LifecycleCase found = LifecycleCase.found(account, step.rule().reason(), now);
                yield new StepPreview(plans.switchOff(mailbox, found.with(new Deactivated(now))),
                        message(account, found, step.rule()));
            }
            case Notify step -> {
                LifecycleCase known = outlook.known().orElseThrow();
                yield new StepPreview(plans.mark(account.dn(), known.with(new Notified(now, ""))),
                        message(account, known, step.rule()));
            }
            case Delete step -> new StepPreview(plans.delete(account).plan(), Optional.empty());
            case Release step -> new StepPreview(plans.unmark(account.dn()), Optional.empty());
            case Stay step -> StepPreview.NOTHING;
        };
    }

    private Optional<MailMessage> message(LifecycleAccount account, LifecycleCase known, LifecycleRule rule)
            throws OperationException {
        if (rule.notice().isEmpty()) {
            return Optional.empty();
        }
        Notice notice = Notice.of(account, known.reason(), rule, clock.instant());
        return Optional.of(notice.fill(folder.template(rule.notice().get()), account.noticeAddress(),
                MessageIds.next(account.address()), clock.getZone()));
    }
}
