// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a new object. */
@Command(name = "add")
public class AddCommand extends ChangeCommand {

    private final FieldOptions fields;

    @Parameters(paramLabel = "ADDRESS", description = "The new address.")
    private String address;

    /** A command for a kind. */
    public AddCommand(Context context, ObjectKind kind) {
        super(context, kind);
        this.fields = new FieldOptions(kind, true);
    }

    @Spec
    void addFields(CommandSpec spec) {
        fields.addTo(spec);
    }

    @Override
    protected void checkUsage() throws OperationException {
        fields.check();
    }

    @Override
    List<String> items() {
        return List.of(address);
    }

    @Override
    ChangePlan plan(MailDirectory directory, String wanted) throws OperationException {
        Existing.check(directory, kind(), wanted, cancellation());
        FieldValues values = fields.apply(directory.defaults(kind()).with(Field.ADDRESS, wanted),
                directory.schema().kind(kind()));
        new DomainLimits().checkNew(directory, kind(), values, cancellation())
                .forEach(finding -> Findings.warn(failures(), wanted, finding));
        return directory.create(kind(), complete(values), cancellation());
    }

    /** Adds what has options of its own. */
    FieldValues complete(FieldValues values) throws OperationException {
        return values;
    }

    @Override
    String done() {
        return "created";
    }
}
