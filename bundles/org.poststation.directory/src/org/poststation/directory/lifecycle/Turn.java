// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.account.MailObject;
import org.poststation.operation.OperationException;

/** One account in its turn: what was read, what is known, and what was done to it so far. */
final class Turn {

    private final LifecycleAccount account;
    private final MailObject mailbox;
    private final Cases cases;
    private final List<LifecycleState> done = new ArrayList<>();
    private LifecycleCase known;

    Turn(LifecycleAccount account, MailObject mailbox, Cases cases) {
        this.account = account;
        this.mailbox = mailbox;
        this.cases = cases;
        this.known = Review.latest(account, cases).orElse(null);
    }

    LifecycleAccount account() {
        return account;
    }

    MailObject mailbox() {
        return mailbox;
    }

    /** The latest case of the account. */
    Optional<LifecycleCase> known() {
        return Optional.ofNullable(known);
    }

    /** The case that is under way. */
    LifecycleCase requireCase() {
        return known().orElseThrow();
    }

    /** What was done, in order; grows. */
    List<LifecycleState> done() {
        return done;
    }

    /** Keeps that the account is in another state now; on the disk when this returns. */
    void keep(LifecycleState state) throws NotKeptException {
        keep(requireCase().with(state));
    }

    /** Keeps another case, or another state of it. */
    void keep(LifecycleCase next) throws NotKeptException {
        keep(cases, next);
        known = next;
        done.add(next.state());
    }

    /** Keeps a case. */
    static void keep(Cases cases, LifecycleCase next) throws NotKeptException {
        try {
            cases.keep(next);
        } catch (OperationException unwritten) {
            throw new NotKeptException(unwritten);
        }
    }
}
