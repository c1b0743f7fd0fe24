// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a mailbox a new password. */
@Command(name = "password")
public final class PasswordCommand extends ChangeCommand {

    @Parameters(paramLabel = "ADDRESS", description = "The mailbox.")
    private String address;

    @Mixin
    private NewPassword password = new NewPassword();

    private Dn dn;
    private Optional<String> generated = Optional.empty();

    /** A command in a context. */
    public PasswordCommand(Context context) {
        super(context, ObjectKind.MAILBOX);
    }

    @Override
    protected void checkUsage() throws OperationException {
        password.require(context());
    }

    @Override
    List<String> items() {
        return List.of(address);
    }

    @Override
    ChangePlan plan(MailDirectory directory, String item) throws OperationException {
        MailObject object = require(directory, item);
        dn = object.dn();
        ChangePlan plan = directory.update(object, password.into(object.values(), context()));
        if (isDryRun() && password.isHashedByServer()) {
            output().error("The server would set the password by its own operation (RFC 3062).");
        }
        return password.after(plan, address, dn);
    }

    @Override
    void applied(MailDirectory directory, ChangePlan plan) throws OperationException {
        generated = password.generated();
        password.verify(directory.session(), dn);
    }

    @Override
    Optional<String> generated() {
        return generated;
    }

    @Override
    String done() {
        return "password-set";
    }
}
