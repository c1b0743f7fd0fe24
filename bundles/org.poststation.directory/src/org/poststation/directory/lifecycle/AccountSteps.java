// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.EntryChangedException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
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
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailFailedException;

/** Does to one account after the other what is due, as far as it still is when its turn comes. */
final class AccountSteps {

    private final RunContext context;
    private final Notices notices;
    private final Backup backup;
    private final Clock clock;
    private final AccountPlans plans;
    private final AccountWrites writes;

    AccountSteps(RunContext context, Notices notices, Backup backup, RunTime time) {
        this.context = context;
        this.notices = notices;
        this.backup = backup;
        this.clock = time.clock();
        this.plans = new AccountPlans(context.directory(), context.settings(), context.logins(),
                time.cancellation());
        this.writes = new AccountWrites(context, time.cancellation());
    }

    /** When it is, and whether to go on. */
    record RunTime(Clock clock, Cancellation cancellation) {}

    AccountResult run(Outlook planned) {
        String address = planned.account().address();
        List<LifecycleState> done = List.of();
        try {
            Optional<Turn> turn = begin(planned);
            if (turn.isPresent()) {
                done = turn.get().done();
                step(planned, turn.get());
            } else {
                done = List.of(gone(planned));
            }
            return AccountResult.of(address, done, Optional.empty());
        } catch (EntryChangedException changed) {
            return new AccountResult(address, done, Kind.CHANGED, Optional.empty());
        } catch (OperationException failed) {
            return AccountResult.of(address, done, Optional.of(failed));
        }
    }

    /** Reads the account as it is now; empty when it is gone. */
    private Optional<Turn> begin(Outlook planned) throws OperationException {
        if (planned.account().dn().isRoot()) {
            return Optional.empty();
        }
        Optional<MailObject> read = plans.read(planned.account().dn());
        return read.isPresent()
                ? Optional.of(new Turn(plans.account(read.get()), read.get(), context.cases()))
                : Optional.empty();
    }

    private void step(Outlook planned, Turn turn) throws OperationException {
        StepFinder finder = new StepFinder(context.settings(), clock);
        NextStep now = finder.next(turn.account(), turn.known()).filter(finder::isDue).orElse(null);
        boolean isStillMeant = now instanceof Release || now != null && now.getClass() == planned.step().getClass();
        if (!isStillMeant) {
            throw new EntryChangedException(turn.account().dn(), null);
        }
        switch (now) {
            case Deactivate step -> deactivate(turn, step.rule());
            case Notify step -> notify(turn, step.rule());
            case Delete step -> delete(turn);
            case Release step -> release(turn, step.why());
            case Stay nothing -> throw new IllegalStateException("nothing is due");
        }
    }

    private void deactivate(Turn turn, LifecycleRule rule) throws OperationException {
        LifecycleCase found = LifecycleCase.found(turn.account(), rule.reason(), clock.instant());
        turn.keep(found);
        LifecycleCase off = found.with(new Deactivated(clock.instant()));
        writes.apply(plans.switchOff(turn.mailbox(), off));
        turn.keep(off);
        if (rule.notice().isPresent()) {
            notify(turn, rule);
        }
    }

    private void notify(Turn turn, LifecycleRule rule) throws OperationException {
        notices.require();
        String messageId = turn.requireCase().state() instanceof Notifying begun
                ? begun.messageId()
                : MessageIds.next(turn.account().address());
        turn.keep(new Notifying(clock.instant(), messageId));
        Notice notice = Notice.of(turn.account(), turn.requireCase().reason(), rule, clock.instant());
        try {
            String by = notices.send(notice, rule.notice().orElseThrow(), turn.account().noticeAddress(), messageId);
            turn.keep(new Notified(clock.instant(), by));
        } catch (MailFailedException failure) {
            if (!failure.isFinal()) {
                throw failure;
            }
            turn.keep(new Unreachable(clock.instant(), said(failure)));
        }
        writes.apply(plans.mark(turn.account().dn(), turn.requireCase()));
    }

    private void delete(Turn turn) throws OperationException {
        AccountPlans.Deletion deletion = plans.delete(turn.account());
        String file = backup.write(deletion, clock.instant()).toString();
        turn.keep(new BackedUp(clock.instant(), file));
        writes.apply(deletion.plan());
        turn.keep(new Deleted(clock.instant(), file));
    }

    private void release(Turn turn, Return why) throws OperationException {
        turn.keep(new Released(clock.instant(), why));
        writes.apply(plans.unmark(turn.account().dn()));
    }

    /** An account that is in a file already was deleted by a run that ended before it could say so. */
    private LifecycleState gone(Outlook planned) throws OperationException {
        Optional<LifecycleCase> open = context.cases().find(planned.account().id()).or(planned::known)
                .filter(known -> !known.isClosed());
        LifecycleState end = open.isPresent() && open.get().state() instanceof BackedUp saved
                ? new Deleted(clock.instant(), saved.file())
                : new Released(clock.instant(), Return.GONE);
        if (open.isPresent()) {
            Turn.keep(context.cases(), open.get().with(end));
        }
        return end;
    }

    private static String said(MailFailedException failure) {
        String server = failure.explanation().serverText();
        return server.isEmpty() ? failure.explanation().what() : server;
    }
}
