// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a new mailbox, which may have a password. */
@Command(name = "add")
public final class AddMailboxCommand extends AddCommand {

    @Mixin
    private NewPassword password = new NewPassword();

    private Optional<String> generated = Optional.empty();

    /** A command in a context. */
    public AddMailboxCommand(Context context) {
        super(context, ObjectKind.MAILBOX);
    }

    @Override
    protected void checkUsage() throws OperationException {
        super.checkUsage();
        password.check();
    }

    @Override
    FieldValues complete(FieldValues values) throws OperationException {
        return password.given() ? password.into(values, context()) : values;
    }

    @Override
    ChangePlan plan(MailDirectory directory, String wanted) throws OperationException {
        ChangePlan plan = super.plan(directory, wanted);
        return password.given() ? password.after(plan, wanted, plan.changes().getFirst().change().dn()) : plan;
    }

    @Override
    void applied(MailDirectory directory, ChangePlan plan) throws OperationException {
        if (password.given()) {
            generated = password.generated();
            password.verify(directory.session(), plan.changes().getFirst().change().dn());
        }
    }

    @Override
    Optional<String> generated() {
        return generated;
    }
}
