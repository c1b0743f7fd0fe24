// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.Optional;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

/** A command about objects of one kind in one directory. */
abstract class AccountCommand extends DirectoryCommand {

    private final ObjectKind kind;

    AccountCommand(Context context, ObjectKind kind) {
        super(context);
        this.kind = kind;
    }

    @Override
    protected final int run(MailDirectory directory) throws OperationException {
        if (!directory.schema().has(kind)) {
            throw new UsageException("The schema " + directory.schema().title() + " does not keep "
                    + Names.plural(kind) + ".", "Choose another schema with --schema.");
        }
        return runOn(directory);
    }

    /** Does the work in a directory that has objects of the kind. */
    abstract int runOn(MailDirectory directory) throws OperationException;

    final ObjectKind kind() {
        return kind;
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
