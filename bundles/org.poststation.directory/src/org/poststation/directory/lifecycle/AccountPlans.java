// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.change.PlannedChange;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Reads single accounts and works out what would be written to them; writes nothing itself. */
final class AccountPlans {

    private final MailDirectory directory;
    private final AccountReader reader;
    private final Cancellation cancellation;
    private final PointedTo pointedTo;

    AccountPlans(MailDirectory directory, LifecycleSettings settings, LastLogins logins,
            Cancellation cancellation) {
        this.directory = directory;
        this.reader = new AccountReader(settings, logins);
        this.cancellation = cancellation;
        this.pointedTo = new PointedTo(directory, cancellation);
    }

    /**
     * What is needed to delete an account.
     *
     * @param mailbox its entries with all that is to be kept
     * @param references what points to it
     * @param plan what deletes it, everything that points to it first
     */
    record Deletion(MailObject mailbox, List<Reference> references, ChangePlan plan) {}

    /** The account as it is now, with what the rules look at. */
    Optional<MailObject> read(Dn dn) throws OperationException {
        return directory.read(dn, reader.attributes(directory.schema()), cancellation)
                .filter(object -> object.kind() == ObjectKind.MAILBOX);
    }

    LifecycleAccount account(MailObject mailbox) throws OperationException {
        return reader.read(mailbox);
    }

    /** Switches the account off and says so in it, in one change. */
    ChangePlan switchOff(MailObject mailbox, LifecycleCase off) throws OperationException {
        FieldValues wanted = mailbox.values().with(Field.ACTIVE, false);
        return directory.update(mailbox, hasRoom() ? wanted.with(Field.LIFECYCLE, CaseText.write(off)) : wanted);
    }

    /** Says in the account how far it is, where there is room. */
    ChangePlan mark(Dn dn, LifecycleCase known) throws OperationException {
        return mark(dn, CaseText.write(known));
    }

    /** Takes out of the account how far it was. */
    ChangePlan unmark(Dn dn) throws OperationException {
        return mark(dn, "");
    }

    private ChangePlan mark(Dn dn, String text) throws OperationException {
        Optional<MailObject> read = hasRoom() ? directory.read(dn, cancellation) : Optional.empty();
        return read.isPresent()
                ? directory.update(read.get(), read.get().values().with(Field.LIFECYCLE, text))
                : ChangePlan.empty();
    }

    private boolean hasRoom() {
        return directory.schema().kind(ObjectKind.MAILBOX).has(Field.LIFECYCLE);
    }

    /**
     * Plans the deletion of an account that is still as it was read.
     *
     * @throws EntryChangedException when it is not
     */
    Deletion delete(LifecycleAccount account) throws OperationException {
        MailObject mailbox = directory.read(account.dn(), cancellation)
                .filter(read -> read.entry().version().equals(account.version()))
                .orElseThrow(() -> new EntryChangedException(account.dn(), null));
        List<Reference> references = pointedTo.references(account.address());
        ChangePlan plan = directory.delete(List.of(mailbox), references, cancellation);
        return new Deletion(mailbox, references, ofOneSubject(plan, account.address()));
    }

    /** So that the account stays when something that points to it can't be changed. */
    private static ChangePlan ofOneSubject(ChangePlan plan, String subject) {
        return new ChangePlan(plan.changes().stream()
                .map(planned -> new PlannedChange(subject, planned.change(), planned.expected())).toList());
    }
}
