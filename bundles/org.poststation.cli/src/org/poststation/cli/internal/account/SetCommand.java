// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Changes fields of one or many objects. */
@Command(name = "set")
public final class SetCommand extends ChangeCommand {

    private final FieldOptions fields;
    private final DomainLimits limits = new DomainLimits();

    @Mixin
    private Addresses addresses = new Addresses();

    /** A command for a kind. */
    public SetCommand(Context context, ObjectKind kind) {
        super(context, kind);
        this.fields = new FieldOptions(kind, false);
    }

    @Spec
    void addFields(CommandSpec spec) {
        fields.addTo(spec);
    }

    @Override
    protected void checkUsage() throws UsageException {
        if (!fields.anyGiven()) {
            throw new UsageException("Nothing is to be set.", "Give at least one option with a new value.");
        }
        fields.check();
    }

    @Override
    List<String> items() throws UsageException {
        return addresses.all(context().input());
    }

    @Override
    ChangePlan plan(MailDirectory directory, String address) throws OperationException {
        MailObject object = require(directory, address);
        FieldValues wanted = fields.apply(object.values(), directory.schema().kind(kind()));
        ChangePlan plan = directory.update(object, wanted);
        if (!plan.isEmpty()) {
            limits.checkChange(directory, object, wanted, cancellation())
                    .forEach(finding -> Findings.warn(failures(), address, finding));
        }
        return plan;
    }

    @Override
    String done() {
        return "changed";
    }
}
