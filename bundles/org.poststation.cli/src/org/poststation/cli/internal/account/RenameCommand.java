// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.directory.account.DomainLimits;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an object another address. */
@Command(name = "rename")
public final class RenameCommand extends ChangeCommand {

    @Parameters(index = "0", paramLabel = "OLD", description = "The address that it has.")
    private String oldAddress;

    @Parameters(index = "1", paramLabel = "NEW", description = "The address that it gets.")
    private String newAddress;

    @Option(names = "--update-references")
    private boolean updateReferences;

    /** A command for a kind. */
    public RenameCommand(Context context, ObjectKind kind) {
        super(context, kind);
    }

    @Override
    List<String> items() {
        return List.of(oldAddress);
    }

    @Override
    ChangePlan plan(MailDirectory directory, String address) throws OperationException {
        MailObject object = require(directory, address);
        if (!object.address().equalsIgnoreCase(newAddress)) {
            Existing.check(directory, kind(), newAddress, cancellation());
        }
        List<Reference> references = kind() == ObjectKind.DOMAIN
                ? List.of()
                : directory.references(object.address(), cancellation());
        if (!updateReferences) {
            references.forEach(reference -> References.warn(failures(), object.address(), reference));
        }
        ChangePlan plan = directory.rename(object, newAddress, updateReferences ? references : List.of(),
                cancellation());
        FieldValues renamed = object.values().with(Field.ADDRESS, newAddress);
        new DomainLimits().checkChange(directory, object, renamed, cancellation())
                .forEach(finding -> Findings.warn(failures(), newAddress, finding));
        return plan;
    }

    @Override
    String done() {
        return "renamed";
    }
}
