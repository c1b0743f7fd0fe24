// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows everything about some objects. */
@Command(name = "show")
public final class ShowCommand extends AccountCommand {

    @Mixin
    private Addresses addresses = new Addresses();

    @Option(names = "--attributes")
    private boolean attributes;

    @Option(names = "--references")
    private boolean references;

    /** A command for a kind. */
    public ShowCommand(Context context, ObjectKind kind) {
        super(context, kind);
    }

    @Override
    int runOn(MailDirectory directory) throws OperationException {
        List<OperationException> failed = new ArrayList<>();
        boolean anyShown = false;
        ObjectPrinter printer = new ObjectPrinter(output(), attributes);
        for (String address : addresses.all(context().input())) {
            try {
                MailObject object = require(directory, address);
                List<Reference> pointing = references
                        ? directory.references(object.address(), cancellation())
                        : List.of();
                printer.print(object, references ? pointing : null, json());
                directory.check(kind(), object.values()).forEach(finding -> Findings.warn(failures(), object.address(),
                        finding));
                anyShown = true;
            } catch (OperationException failure) {
                Items.rethrowWhenAllAreLost(failure);
                failures().report(address, failure);
                failed.add(failure);
            }
        }
        output().flush();
        return Failures.exitCode(failed, anyShown);
    }
}
