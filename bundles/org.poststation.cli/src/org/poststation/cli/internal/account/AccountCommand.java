// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.ConnectionOptions;
import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;

/** A command about objects of one kind in one directory. */
abstract class AccountCommand implements Callable<Integer> {

    private final Context context;
    private final ObjectKind kind;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    AccountCommand(Context context, ObjectKind kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public final Integer call() throws OperationException {
        checkUsage();
        MailDirectory directory = connection.open(context, format);
        try (DirectorySession session = directory.session()) {
            session.listen(() -> failures().warn("", "reconnected", "The connection was lost and re-established."));
            if (!directory.schema().has(kind)) {
                throw new UsageException("The schema " + directory.schema().title() + " does not keep "
                        + Names.plural(kind) + ".", "Choose another schema with --schema.");
            }
            return run(directory);
        }
    }

    /** Refuses what can be seen to be wrong before a connection is made. */
    void checkUsage() throws OperationException {
        // most commands have nothing to look at
    }

    abstract int run(MailDirectory directory) throws OperationException;

    final Context context() {
        return context;
    }

    final ObjectKind kind() {
        return kind;
    }

    final boolean json() {
        return format.json();
    }

    final Output output() {
        return context.output();
    }

    final Cancellation cancellation() {
        return context.interruption().cancellation();
    }

    final Failures failures() {
        return Failures.of(context, format);
    }

    final MailObject require(MailDirectory directory, String address) throws OperationException {
        Optional<MailObject> found = directory.find(kind, address, cancellation());
        if (found.isEmpty()) {
            throw new NotFoundException("There is no " + Names.of(kind) + " \"" + address + "\".",
                    "Look at what there is with \"" + Names.of(kind) + " list\".");
        }
        return found.get();
    }
}
