// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Orphans;
import org.poststation.directory.account.Reference;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes objects, and on request what points to them. */
@Command(name = "delete")
public final class DeleteCommand extends ChangeCommand {

    @Mixin
    private Addresses addresses = new Addresses();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Option(names = "--remove-references")
    private boolean removeReferences;

    @Option(names = "--ignore-references")
    private boolean ignoreReferences;

    @Option(names = "--recursive")
    private boolean recursive;

    private List<MailObject> orphans = List.of();

    /** A command for a kind. */
    public DeleteCommand(Context context, ObjectKind kind) {
        super(context, kind);
    }

    @Override
    protected void checkUsage() throws UsageException {
        if (removeReferences && ignoreReferences) {
            throw new UsageException("--remove-references and --ignore-references exclude each other.", "");
        }
        confirmation.require(context(), isDryRun());
    }

    @Override
    List<String> items() throws UsageException {
        return addresses.all(context().input());
    }

    @Override
    ChangePlan plan(MailDirectory directory, String address) throws OperationException {
        MailObject object = require(directory, address);
        boolean look = !ignoreReferences && kind() != ObjectKind.DOMAIN;
        List<Reference> references = look ? directory.references(object.address(), cancellation()) : List.of();
        List<Reference> removed = removeReferences ? references : List.of();
        ChangePlan plan = directory.delete(List.of(object), removed, cancellation());
        orphans = Orphans.of(List.of(object), removed);
        orphans.forEach(alias -> failures().warn(object.address(), "alias-deleted-too",
                "The alias " + alias.address() + " is deleted, too: it would have no target left."));
        if (kind() == ObjectKind.DOMAIN && plan.changes().size() > 1 && !recursive) {
            throw new UsageException("The domain has " + (plan.changes().size() - 1) + " entries in it.",
                    "Add --recursive to delete them with it.");
        }
        if (!removeReferences) {
            references.forEach(reference -> References.warn(failures(), object.address(), reference));
        }
        return plan;
    }

    @Override
    boolean isConfirmed(String address) {
        String too = orphans.isEmpty()
                ? ""
                : " and " + orphans.size() + " aliases without another target ("
                        + orphans.stream().map(MailObject::address).collect(Collectors.joining(", ")) + ")";
        return confirmation.isGiven(context(), "Delete the " + Names.of(kind()) + " " + address + too + "?");
    }

    @Override
    String done() {
        return "deleted";
    }
}
