// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.EntryChangedException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.lifecycle.AccountResult.Kind;
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
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.mail.MailFailedException;

/** Does to one account after the other what is due, as far as it still is when its turn comes. */
final class AccountSteps {

    private final RunContext context;
    private final Notices notices;
    private final Backup backup;
    private final Clock clock;
    private final AccountWrites writes;

    AccountSteps(RunContext context, Notices notices, Backup backup, RunTime time) {
        this.context = context;
        this.notices = notices;
        this.backup = backup;
        this.clock = time.clock();
        this.writes = new AccountWrites(context, time.cancellation());
    }

    /** When it is, and whether to go on. */
    record RunTime(Clock clock, Cancellation cancellation) {}

    /** One account in its turn: what was read, what was known, and what was done to it. */
    private static final class Turn {
        private final LifecycleAccount account;
        private final MailObject mailbox;
        private final List<LifecycleState> done = new ArrayList<>();
        private LifecycleCase known;

        Turn(LifecycleAccount account, MailObject mailbox, LifecycleCase known) {
            this.account = account;
            this.mailbox = mailbox;
            this.known = known;
        }
    }

    AccountResult run(Outlook planned) {
        List<LifecycleState> done = List.of();
        Optional<OperationException> failure = Optional.empty();
        try {
            Optional<Turn> turn = begin(planned);
            if (turn.isPresent()) {
                done = turn.get().done;
                step(planned, turn.get());
            } else {
                done = List.of(gone(planned));
            }
        } catch (EntryChangedException changed) {
            return new AccountResult(planned.account().address(), done, Kind.CHANGED, Optional.empty());
        } catch (OperationException failed) {
            failure = Optional.of(failed);
        }
        return new AccountResult(planned.account().address(), done, kind(done, failure), failure);
    }

    /** Reads the account as it is now; empty when it is gone. */
    private Optional<Turn> begin(Outlook planned) throws OperationException {
        if (planned.account().dn().isRoot()) {
            return Optional.empty();
        }
        Optional<MailObject> read = writes.read(planned.account().dn());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        LifecycleAccount account = writes.account(read.get());
        LifecycleCase known = Review.latest(account, context.cases()).orElse(null);
        return Optional.of(new Turn(account, read.get(), known));
    }

    private void step(Outlook planned, Turn turn) throws OperationException {
        StepFinder finder = new StepFinder(context.settings(), clock);
        NextStep now = finder.next(turn.account, Optional.ofNullable(turn.known)).filter(finder::isDue).orElse(null);
        boolean isStillMeant = now instanceof Release || now != null && now.getClass() == planned.step().getClass();
        if (!isStillMeant) {
            throw new EntryChangedException(turn.account.dn(), null);
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
        LifecycleCase found = new LifecycleCase(turn.account.id(), turn.account.address(), rule.reason(),
                clock.instant(), new Found(clock.instant()));
        keep(turn, found.state(), found);
        LifecycleCase off = found.with(new Deactivated(clock.instant()));
        writes.switchOff(turn.mailbox, off);
        keep(turn, off.state(), off);
        if (rule.notice().isPresent()) {
            notify(turn, rule);
        }
    }

    private void notify(Turn turn, LifecycleRule rule) throws OperationException {
        notices.require();
        String messageId = turn.known.state() instanceof Notifying begun
                ? begun.messageId()
                : MessageIds.next(turn.known);
        keep(turn, new Notifying(clock.instant(), messageId));
        Notice notice = new Notice(turn.account.address(), turn.account.name(), turn.known.reason(),
                rule.deletion().map(waiting -> clock.instant().plus(waiting)));
        try {
            String by = notices.send(notice, rule.notice().orElseThrow(), turn.account.noticeAddress(), messageId);
            keep(turn, new Notified(clock.instant(), by));
        } catch (MailFailedException failure) {
            if (!failure.isFinal()) {
                throw failure;
            }
            keep(turn, new Unreachable(clock.instant(), said(failure)));
        }
        writes.mark(turn.account.dn(), turn.known);
    }

    private void delete(Turn turn) throws OperationException {
        AccountWrites.Deletion deletion = writes.planDeletion(turn.account);
        String file = backup.write(deletion, clock.instant()).toString();
        keep(turn, new BackedUp(clock.instant(), file));
        writes.apply(deletion.plan());
        keep(turn, new Deleted(clock.instant(), file));
    }

    private void release(Turn turn, Return why) throws OperationException {
        keep(turn, new Released(clock.instant(), why));
        writes.unmark(turn.account.dn());
    }

    /** An account that is in a file already was deleted by a run that ended before it could say so. */
    private LifecycleState gone(Outlook planned) throws OperationException {
        Optional<LifecycleCase> open = context.cases().find(planned.account().id()).or(planned::known)
                .filter(known -> !known.isClosed());
        LifecycleState end = open.isPresent() && open.get().state() instanceof BackedUp saved
                ? new Deleted(clock.instant(), saved.file())
                : new Released(clock.instant(), Return.GONE);
        if (open.isPresent()) {
            keep(open.get().with(end));
        }
        return end;
    }

    private void keep(Turn turn, LifecycleState state) throws OperationException {
        keep(turn, state, turn.known.with(state));
    }

    private void keep(Turn turn, LifecycleState state, LifecycleCase next) throws OperationException {
        keep(next);
        turn.known = next;
        turn.done.add(state);
    }

    private void keep(LifecycleCase next) throws NotKeptException {
        try {
            context.cases().keep(next);
        } catch (OperationException unwritten) {
            throw new NotKeptException(unwritten);
        }
    }

    private static String said(MailFailedException failure) {
        String server = failure.explanation().serverText();
        return server.isEmpty() ? failure.explanation().what() : server;
    }

    private static Kind kind(List<LifecycleState> done, Optional<OperationException> failure) {
        LifecycleState last = done.isEmpty() ? null : done.getLast();
        return switch (last) {
            case Deactivated off when failure.isEmpty() -> Kind.DEACTIVATED;
            case Notified told -> Kind.NOTIFIED;
            case Unreachable refused -> Kind.UNREACHABLE;
            case Deleted deleted -> Kind.DELETED;
            case Released back -> Kind.RELEASED;
            case null, default -> Kind.FAILED;
        };
    }
}
